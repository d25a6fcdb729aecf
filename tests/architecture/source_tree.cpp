#include "source_tree.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace paiban {
namespace {

namespace fs = std::filesystem;

std::vector<Include> includesOf(const std::string& text) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  std::vector<Include> includes;
  std::istringstream in(text);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (std::smatch match; std::regex_search(line, match, kInclude)) {
      includes.push_back({number, match[2], match[1] == "\""});
    }
  }
  return includes;
}

std::vector<SourceFile> readSourceFiles() {
  const fs::path root = fs::path(PAIBAN_SOURCE_DIR) / "src";
  std::vector<SourceFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const fs::path extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) {
      continue;
    }
    std::ifstream in(entry.path(), std::ios::binary);
    SourceFile file;
    const fs::path below = entry.path().lexically_relative(root);
    file.path = below.string();
    file.room = below.has_parent_path() ? below.begin()->string() : "";
    file.text.assign(std::istreambuf_iterator<char>(in), {});
    file.includes = includesOf(file.text);
    file.lines = static_cast<int>(std::count(file.text.begin(), file.text.end(), '\n'));
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const SourceFile& a, const SourceFile& b) {
    return a.path < b.path;
  });
  return files;
}

/// The first place from `at` on where `text` has `what`, and past it; the end if it has it nowhere.
std::size_t past(const std::string& text, const std::string& what, std::size_t at) {
  const std::size_t found = text.find(what, at);
  return found == std::string::npos ? text.size() : found + what.size();
}

/// Past the literal that begins with the quote at `at`.
std::size_t pastLiteral(const std::string& text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size() && text[at] != quote && text[at] != '\n'; ++at) {
    at += text[at] == '\\' ? 1 : 0;
  }
  return at + 1;
}

/// Where the comment, literal or preprocessor line that begins at `at` ends; `at` if none begins.
std::size_t endOfBlank(const std::string& text, std::size_t at) {
  if (text.compare(at, 2, "//") == 0) {
    return std::min(text.find('\n', at), text.size());
  }
  if (text.compare(at, 2, "/*") == 0) {
    return past(text, "*/", at);
  }
  if (text.compare(at, 2, "R\"") == 0) {
    const std::size_t open = text.find('(', at);
    return past(text, ")" + text.substr(at + 2, open - at - 2) + "\"", open);
  }
  const bool digitSeparator = text[at] == '\'' && at > 0 && std::isxdigit(text[at - 1]) != 0;
  if (text[at] == '"' || (text[at] == '\'' && !digitSeparator)) {
    return std::min(pastLiteral(text, at), text.size());
  }
  if (text[at] == '#' && (at == 0 || text[at - 1] == '\n')) {
    return std::min(text.find('\n', at), text.size());
  }
  return at;
}

/// What stands before a brace makes it a function's: a parameter list, and no assignment outside
/// of it.
bool headsFunction(const std::string& head) {
  static const std::regex kOther(R"(^\s*(namespace|struct|class|union|enum|extern)\b)");
  if (head.find(')') == std::string::npos || std::regex_search(head, kOther)) {
    return false;
  }
  int depth = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    depth += head[i] == '(' ? 1 : head[i] == ')' ? -1 : 0;
    const bool assigns = head[i] == '=' && depth == 0 && (i == 0 || head[i - 1] != '=');
    if (assigns && head.substr(0, i).find("operator") == std::string::npos) {
      return false;
    }
  }
  return true;
}

}  // namespace

const std::vector<SourceFile>& sourceFiles() {
  static const std::vector<SourceFile> files = readSourceFiles();
  return files;
}

std::string withoutComments(const std::string& text) {
  std::string out = text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = endOfBlank(text, at);
    if (end == at) {
      ++at;
    }
    for (; at < end; ++at) {
      out[at] = text[at] == '\n' ? '\n' : ' ';
    }
  }
  return out;
}

std::vector<FunctionBody> functionsIn(const std::string& text) {
  const std::string code = withoutComments(text);
  std::vector<FunctionBody> found;
  std::vector<bool> open;  // for each brace: does it begin a function?
  FunctionBody current;
  std::string head;
  int line = 1;
  for (const char c : code) {
    line += c == '\n' ? 1 : 0;
    const bool inside = std::find(open.begin(), open.end(), true) != open.end();
    if (c == '{') {
      const bool function = !inside && headsFunction(head);
      if (function) {
        current = {line, 0, head};
      }
      open.push_back(function);
      head.clear();
    } else if (c == '}' && !open.empty()) {
      if (open.back()) {
        current.lines = line - current.line + 1;
        found.push_back(current);
      }
      open.pop_back();
      head.clear();
    } else if (c == ';') {
      head.clear();
    } else {
      head += c;
    }
  }
  return found;
}

}  // namespace paiban
