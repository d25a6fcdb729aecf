#include "input/markup.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "input/byte_set.h"
#include "input/language_tag.h"
#include "input/markup_messages.h"
#include "input/schema.h"

namespace paiban {
namespace {

constexpr ByteSet kSpecial("*_[]{}\\");

/// What stands in braces by itself.
struct Insertion {
  std::string_view name;
  std::string_view text;
};
constexpr std::string_view kForcedBreak = "\u2028";
constexpr Insertion kInsertions[] = {
    {"br", kForcedBreak},
    {"nbsp", "\u00A0"},
    {"-", "\u00AD"},
    {"wj", "\u2060"},
};

/// What calls a note: {note=ID}.
constexpr std::string_view kNotePrefix = "note=";

/// What stands in braces after a bracket.
struct Attribute {
  std::string_view name;
  Markup kind;
  bool valued;
};
constexpr Attribute kAttributes[] = {
    {"strong", Markup::strong, false},
    {"emphasis", Markup::emphasis, false},
    {"dots", Markup::dots, false},
    {"name", Markup::properName, false},
    {"title", Markup::titleLine, false},
    {"underline", Markup::underline, false},
    {"strike", Markup::strike, false},
    {"nobreak", Markup::noBreak, false},
    {"smallcaps", Markup::smallCaps, false},
    {"checked", Markup::checked, false},
    {"lang", Markup::language, true},
    {"ruby", Markup::ruby, true},
    {"gloss", Markup::gloss, true},
    {"link", Markup::link, true},
};

template <class Table>
std::vector<std::string_view> namesOf(const Table& table) {
  std::vector<std::string_view> names;
  for (const auto& row : table) {
    names.push_back(row.name);
  }
  return names;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    out += (out.empty() ? "" : ", ") + std::string(name);
  }
  return out;
}

std::string_view trimmed(std::string_view value) {
  const std::size_t begin = std::min(value.find_first_not_of(' '), value.size());
  return value.substr(begin, value.find_last_not_of(' ') + 1 - begin);
}

bool isLinkTarget(std::string_view value) {
  return value.starts_with("https://") || value.starts_with("http://") ||
         value.starts_with("mailto:");
}

class MarkupParser {
 public:
  MarkupParser(const TracedText& in,
               const std::shared_ptr<const std::string>& file,
               Diagnostics& diagnostics)
      : in_(in), text_(in.text()), file_(file), diagnostics_(diagnostics) {}

  RichText run() {
    matchBrackets();
    while (at_ < text_.size()) {
      const std::size_t special = kSpecial.find(text_, at_);
      copy(special);
      if (special < text_.size()) {
        readSpecial();
      }
    }
    for (const Toggle& toggle : toggles_) {
      if (toggle.open) {
        error(messages::kUnclosedMarkup, toggle.source, {std::string(toggle.mark)});
      }
    }
    std::stable_sort(spans_.begin(), spans_.end(), [](const Span& a, const Span& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    RichText rich;
    rich.spans = std::move(spans_);
    rich.calls = std::move(calls_);
    rich.text = out_.takeText();
    rich.origins = out_.takeOrigins();
    rich.where = refAt(0);
    return rich;
  }

 private:
  /// `**` or `__`: what opens it also closes it.
  struct Toggle {
    std::string_view mark;
    Markup kind;
    bool open = false;
    std::size_t source = 0;
    std::uint32_t begin = 0;
  };

  SourceRef refAt(std::size_t offset) const {
    const TextPlace place = in_.placeOf(offset);
    return {file_, place.line, place.column};
  }
  void error(const Message& message, std::size_t offset, std::vector<std::string> arguments = {}) {
    diagnostics_.error(message, refAt(offset), std::move(arguments));
  }
  std::uint32_t outSize() const { return static_cast<std::uint32_t>(out_.text().size()); }

  void copy(std::size_t end) {
    out_.append(in_, at_, end);
    at_ = end;
  }
  void insert(std::string_view text, std::size_t source) { out_.append(text, in_.placeOf(source)); }

  bool isEscape(std::size_t at) const {
    return text_[at] == '\\' && at + 1 < text_.size() && kSpecial.has(text_[at + 1]);
  }

  /// Finds the `]{` of every `[` beforehand: only then is it known which brackets are text.
  void matchBrackets() {
    std::vector<std::size_t> open;
    const std::size_t begin = text_.find('[') == text_.npos ? text_.size() : 0;
    for (std::size_t at = begin; at < text_.size(); ++at) {
      if (isEscape(at)) {
        ++at;
      } else if (text_[at] == '{') {
        at = braceAfter(at);  // brackets in it are no markup
      } else if (text_[at] == '[') {
        open.push_back(at);
      } else if (text_[at] == ']' && !open.empty()) {
        if (at + 1 < text_.size() && text_[at + 1] == '{') {
          opens_.push_back(open.back());
          closes_.push_back(at);
        }
        open.pop_back();
      }
    }
    std::sort(opens_.begin(), opens_.end());
  }

  void readSpecial() {
    if (isEscape(at_)) {
      ++at_;
      copy(at_ + 1);
      return;
    }
    for (Toggle& toggle : toggles_) {
      if (text_.substr(at_).starts_with(toggle.mark)) {
        readToggle(toggle);
        return;
      }
    }
    if (text_[at_] == '[' && std::binary_search(opens_.begin(), opens_.end(), at_)) {
      bracketBegins_.push_back(outSize());
      ++at_;
    } else if (text_[at_] == ']' && std::binary_search(closes_.begin(), closes_.end(), at_)) {
      readAttributes();
    } else if (text_[at_] == '{') {
      readInsertion();
    } else {
      copy(at_ + 1);
    }
  }

  void readToggle(Toggle& toggle) {
    if (toggle.open) {
      if (toggle.begin == outSize()) {
        error(messages::kEmptyMarkup, toggle.source);
      } else {
        spans_.push_back({toggle.kind, toggle.begin, outSize(), {}});
      }
    }
    toggle.open = !toggle.open;
    toggle.source = at_;
    toggle.begin = outSize();
    at_ += toggle.mark.size();
  }

  /// Where the brace at `open` is closed; the text's end if it is not.
  std::size_t braceAfter(std::size_t open) const {
    std::size_t at = open + 1;
    while (at < text_.size() && text_[at] != '}') {
      at += isEscape(at) ? 2 : 1;
    }
    return std::min(at, text_.size());
  }

  /// The closing brace of the one at `open`, reported when there is none.
  std::optional<std::size_t> closingBrace(std::size_t open) {
    const std::size_t close = braceAfter(open);
    if (close < text_.size()) {
      return close;
    }
    error(messages::kUnclosedBrace, open);
    return std::nullopt;
  }

  void readInsertion() {
    const std::size_t open = at_;
    const auto close = closingBrace(open);
    if (!close) {
      copy(text_.size());
      return;
    }
    const std::string_view name = text_.substr(open + 1, *close - open - 1);
    at_ = *close + 1;
    for (const Insertion& insertion : kInsertions) {
      if (insertion.name == name) {
        insert(insertion.text, open);
        return;
      }
    }
    if (name.starts_with(kNotePrefix)) {
      addCall(name.substr(kNotePrefix.size()), open);
      return;
    }
    if (name.starts_with("photo:") || name.starts_with("panel:")) {
      error(messages::kAnchorNotAlone, open, {std::string(name.substr(0, 5))});
      return;
    }
    error(messages::kUnknownInsertion,
          open,
          {std::string(name), listed(namesOf(kInsertions)) + ", note=ID"});
  }

  void addCall(std::string_view id, std::size_t open) {
    id = trimmed(id);
    if (id.empty()) {
      error(messages::kCallWithoutId, open);
      return;
    }
    NoteCall& call = calls_.emplace_back();
    call.at = outSize();
    call.note = id;
    call.where = refAt(open);
  }

  void readAttributes() {
    const std::uint32_t begin = bracketBegins_.back();
    bracketBegins_.pop_back();
    const std::size_t bracket = at_;
    const auto close = closingBrace(at_ + 1);
    if (!close) {
      at_ = text_.size();
      return;
    }
    at_ += 2;
    if (begin == outSize()) {
      error(messages::kEmptyMarkup, bracket);
    }
    bool any = false;
    while (skipSpaces(*close) < *close) {
      readAttribute(begin, *close);
      any = true;
    }
    if (!any) {
      error(messages::kNoAttribute, bracket + 1, {listed(namesOf(kAttributes))});
    }
    at_ = *close + 1;
  }

  std::size_t skipSpaces(std::size_t end) {
    while (at_ < end && text_[at_] == ' ') {
      ++at_;
    }
    return at_;
  }

  void readAttribute(std::uint32_t begin, std::size_t end) {
    const std::size_t start = at_;
    while (at_ < end && text_[at_] != ' ' && text_[at_] != '=') {
      ++at_;
    }
    const std::string name(text_.substr(start, at_ - start));
    const bool valued = at_ < end && text_[at_] == '=';
    const std::size_t valueStart = at_ + (valued ? 1 : 0);
    const std::string value(trimmed(valued ? readValue(end) : std::string()));
    const auto known = std::find_if(std::begin(kAttributes),
                                    std::end(kAttributes),
                                    [&](const Attribute& a) { return a.name == name; });
    if (known == std::end(kAttributes)) {
      error(messages::kUnknownAttribute, start, {name, listed(namesOf(kAttributes))});
    } else if (known->valued != !value.empty() || valued != known->valued) {
      error(known->valued ? messages::kAttributeNeedsValue : messages::kAttributeTakesNoValue,
            start,
            {name});
    } else if (checkValue(known->kind, value, valueStart) && begin < outSize() &&
               checkAnnotation(known->kind, begin, start)) {
      spans_.push_back({known->kind, begin, outSize(), value});
    }
  }

  /// The value after `=`, up to a space or the brace; in quotes it may hold spaces.
  std::string readValue(std::size_t end) {
    ++at_;
    char quote = '\0';
    if (at_ < end && (text_[at_] == '"' || text_[at_] == '\'')) {
      quote = text_[at_++];
    }
    const std::size_t begin = at_;
    std::string value;
    while (at_ < end && text_[at_] != (quote != '\0' ? quote : ' ')) {
      at_ += isEscape(at_) ? 1 : 0;
      value.push_back(text_[at_++]);
    }
    if (quote != '\0' && at_ >= end) {
      error(messages::kUnclosedValue, begin - 1, {std::string(1, quote)});
    }
    at_ += quote != '\0' && at_ < end ? 1 : 0;
    return value;
  }

  bool checkValue(Markup kind, const std::string& value, std::size_t at) {
    if (kind == Markup::language && !isLanguageTag(value)) {
      error(messages::kBadLanguageTag, at, {value});
      return false;
    }
    if (kind == Markup::link && !isLinkTarget(value)) {
      error(messages::kBadLink, at, {value});
      return false;
    }
    return true;
  }

  /// Ruby and glosses stand one to a text; a gloss belongs to the whole of one that no line divides
  /// (BI-07). `source`: of the attribute.
  bool checkAnnotation(Markup kind, std::uint32_t begin, std::size_t source) {
    if (kind != Markup::ruby && kind != Markup::gloss) {
      return true;
    }
    const bool twice = std::any_of(spans_.begin(), spans_.end(), [&](const Span& span) {
      return (span.kind == Markup::ruby || span.kind == Markup::gloss) && span.end > begin;
    });
    if (twice) {
      error(messages::kAnnotatedTwice, source);
      return false;
    }
    if (kind == Markup::ruby) {
      return true;
    }
    for (const NoteCall& call : calls_) {
      if (call.at > begin && call.at < outSize()) {
        error(messages::kGlossOver, source, {"note=" + call.note});
        return false;
      }
    }
    if (out_.text().find(kForcedBreak, begin) != std::string::npos) {
      error(messages::kGlossOver, source, {"br"});
      return false;
    }
    return true;
  }

  const TracedText& in_;
  std::string_view text_;
  const std::shared_ptr<const std::string>& file_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  TracedText out_;
  std::vector<Span> spans_;
  std::vector<NoteCall> calls_;
  std::vector<std::size_t> opens_, closes_;   ///< brackets that carry attributes, in order
  std::vector<std::uint32_t> bracketBegins_;  ///< where open brackets begin in the output
  std::array<Toggle, 2> toggles_{Toggle{"**", Markup::strong}, Toggle{"__", Markup::emphasis}};
};

}  // namespace

RichText parseMarkup(const TracedText& text,
                     const std::shared_ptr<const std::string>& file,
                     Diagnostics& diagnostics) {
  return MarkupParser(text, file, diagnostics).run();
}

}  // namespace paiban
