#include <set>

#include "input/content_schema.h"
#include "input/layout_schema.h"
#include "input/schema.h"

namespace paiban {
namespace {

/// Tables of a dialect in Markdown, one a mapping, in the order in which they are first named.
class ReferencePrinter {
 public:
  std::string print(const Shape& root) {
    visit(root);
    return std::move(out_);
  }

 private:
  void visit(const Shape& shape) {
    if (shape.mapping != nullptr && seenMappings_.insert(shape.mapping).second) {
      printMapping(*shape.mapping);
      for (const KeySchema& key : shape.mapping->keys) {
        visit(*key.shape);
      }
    }
    if (shape.kind == ShapeKind::words && shape.words.size() > 1 &&
        seenWords_.insert(shape.words.data()).second) {
      printWords(shape.what, shape.words);
    }
    if (shape.kind == ShapeKind::mapOf && !shape.words.empty()) {
      printWords(shape.what, shape.words);
    }
    if (shape.item != nullptr) {
      visit(*shape.item);
    }
    for (const Shape* choice : shape.choices) {
      visit(*choice);
    }
  }

  /// Inside a table a bar would end the cell.
  static std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
      out += c == '|' ? "\\|" : std::string(1, c);
    }
    return out;
  }

  void printMapping(const MappingSchema& mapping) {
    out_ += "\n### " + std::string(mapping.name) + "\n\n" + std::string(mapping.doc.en) + " " +
            std::string(mapping.doc.zh) +
            "\n\n| Key | Value | Meaning | 含义 |\n|---|---|---|---|\n";
    for (const KeySchema& key : mapping.keys) {
      out_ += "| `" + std::string(key.key) + "`" + (key.required ? " *" : "") + " | " +
              cell(key.shape->what.en) + " | " + cell(key.doc.en) + " | " + cell(key.doc.zh) +
              " |\n";
    }
  }

  void printWords(const Bilingual& what, std::span<const Word> words) {
    out_ += "\n" + cell(what.en) + " " + cell(what.zh) +
            ":\n\n| Word | Meaning | 含义 |\n|---|---|---|\n";
    for (const Word& word : words) {
      out_ += "| `" + std::string(word.word) + "` | " + cell(word.doc.en) + " | " +
              cell(word.doc.zh) + " |\n";
    }
  }

  std::string out_;
  std::set<const MappingSchema*> seenMappings_;
  std::set<const Word*> seenWords_;
};

}  // namespace

std::string markdownReference(const Shape& shape) {
  return ReferencePrinter().print(shape);
}

}  // namespace paiban
