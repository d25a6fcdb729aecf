// Turns a pattern file of libhyphen into C++ source, so that the program starts with its patterns
// in place instead of reading 100 kB of text.
//
// compile_patterns DICTIONARY SHA256 NAME OUTPUT
//
// A dictionary with another hash is refused: the same source must give the same lines everywhere.

#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/bytes.h"

namespace {

using Levels = std::vector<std::uint8_t>;

struct Node {
  std::map<std::uint8_t, std::size_t> children;
  Levels levels;
};

struct Dictionary {
  int minBefore = 2;
  int minAfter = 3;
  std::vector<Node> nodes{1};
};

void addPattern(Dictionary& dictionary, const std::string& pattern) {
  Levels levels{0};
  std::size_t node = 0;
  for (const char c : pattern) {
    if (c >= '0' && c <= '9') {
      levels.back() = static_cast<std::uint8_t>(c - '0');
      continue;
    }
    const auto [child, isNew] = dictionary.nodes[node].children.try_emplace(
        static_cast<std::uint8_t>(c), dictionary.nodes.size());
    node = child->second;
    if (isNew) {
      dictionary.nodes.emplace_back();
    }
    levels.push_back(0);
  }
  dictionary.nodes[node].levels = levels;
}

/// Lines of a dictionary: its encoding, then KEYWORD VALUE or a pattern each.
bool parse(const std::string& text, Dictionary& dictionary) {
  std::istringstream lines(text);
  std::string line;
  if (!std::getline(lines, line) || line != "UTF-8") {
    return false;
  }
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string word;
    int value = 0;
    if (!(words >> word) || word[0] == '#' || word[0] == '%') {
      continue;
    }
    if (word.find_first_of("/=") != std::string::npos || word == "NEXTLEVEL") {
      return false;  // replacements and compound levels: no English file has them
    }
    if (words >> value) {
      if (word == "LEFTHYPHENMIN") {
        dictionary.minBefore = value;
      } else if (word == "RIGHTHYPHENMIN") {
        dictionary.minAfter = value;
      }
      continue;
    }
    addPattern(dictionary, word);
  }
  return true;
}

/// The trie in the order of the tables: breadth first, so that siblings are neighbours.
struct Tables {
  std::vector<unsigned> letter, firstChild, levels;
  std::vector<unsigned> root = std::vector<unsigned>(256);
  std::vector<unsigned> pool{0};  // place 0 means "none"
};

unsigned placeOf(Tables& tables, std::map<Levels, unsigned>& known, const Levels& levels) {
  std::size_t first = 0;
  std::size_t last = levels.size();
  while (first < last && levels[first] == 0) {
    ++first;
  }
  while (last > first && levels[last - 1] == 0) {
    --last;
  }
  if (first == last) {
    return 0;
  }
  const auto [entry, isNew] = known.try_emplace(levels, tables.pool.size());
  if (isNew) {
    tables.pool.push_back(static_cast<unsigned>(first));
    tables.pool.push_back(static_cast<unsigned>(last - first));
    tables.pool.insert(tables.pool.end(),
                       levels.begin() + static_cast<std::ptrdiff_t>(first),
                       levels.begin() + static_cast<std::ptrdiff_t>(last));
  }
  return entry->second;
}

Tables tabulate(const Dictionary& dictionary) {
  Tables tables;
  std::map<Levels, unsigned> known;
  std::vector<std::size_t> order{0};
  tables.letter.push_back(0);
  for (std::size_t at = 0; at < order.size(); ++at) {
    const Node& node = dictionary.nodes[order[at]];
    tables.firstChild.push_back(static_cast<unsigned>(order.size()));
    tables.levels.push_back(placeOf(tables, known, node.levels));
    for (const auto& [letter, child] : node.children) {
      if (at == 0) {
        tables.root[static_cast<unsigned char>(letter)] = static_cast<unsigned>(order.size());
      }
      tables.letter.push_back(letter);
      order.push_back(child);
    }
  }
  tables.firstChild.push_back(static_cast<unsigned>(order.size()));
  return tables;
}

void writeTable(std::ostream& out,
                const char* type,
                const char* name,
                const std::vector<unsigned>& values) {
  out << "constexpr std::" << type << " " << name << "[] = {";
  for (std::size_t i = 0; i < values.size(); ++i) {
    out << (i % 24 == 0 ? "\n" : "") << values[i] << ",";
  }
  out << "};\n";
}

void writeSource(std::ostream& out, const Dictionary& dictionary, const std::string& name) {
  const Tables tables = tabulate(dictionary);
  out << "#include \"paragraph/patterns/patterns.h\"\n\nnamespace paiban {\nnamespace {\n";
  writeTable(out, "uint16_t", "kRoot", tables.root);
  writeTable(out, "uint8_t", "kLetter", tables.letter);
  writeTable(out, "uint16_t", "kFirstChild", tables.firstChild);
  writeTable(out, "uint16_t", "kLevels", tables.levels);
  writeTable(out, "uint8_t", "kPool", tables.pool);
  out << "}  // namespace\n\nconst HyphenPatterns " << name
      << "{kRoot, kLetter, kFirstChild, kLevels, kPool, " << dictionary.minBefore << ", "
      << dictionary.minAfter << "};\n\n}  // namespace paiban\n";
}

int fail(const std::string& message) {
  std::cerr << "compile_patterns: " << message << '\n';
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    return fail("usage: compile_patterns DICTIONARY SHA256 NAME OUTPUT");
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in || text.empty()) {
    return fail(std::string("cannot read ") + argv[1] +
                "; install the Debian packages hyphen-en-us and hyphen-en-gb");
  }
  const std::string hash = paiban::toHex(paiban::sha256(paiban::asBytes(text)));
  if (hash != argv[2]) {
    return fail(std::string(argv[1]) + " has SHA-256 " + hash + ", wanted " + argv[2] +
                "; lines would break elsewhere than on other machines");
  }
  Dictionary dictionary;
  if (!parse(text, dictionary)) {
    return fail(std::string(argv[1]) + " is not a plain UTF-8 pattern file");
  }
  if (dictionary.nodes.size() > 0xFFFF) {
    return fail(std::string(argv[1]) + " has more patterns than the tables can number");
  }
  std::ofstream out(argv[4], std::ios::binary);
  writeSource(out, dictionary, argv[3]);
  out.close();
  return out ? 0 : fail(std::string("cannot write ") + argv[4]);
}
