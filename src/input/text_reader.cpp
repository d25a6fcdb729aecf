#include "input/text_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/lint_characters.h"
#include "input/lint_english.h"
#include "input/lint_figures.h"
#include "input/lint_marks.h"
#include "input/lint_numerals.h"
#include "input/lint_ranges.h"
#include "input/markup.h"
#include "input/messages.h"
#include "input/yaml_traps.h"

namespace paiban {
namespace {

/// Two line ends with nothing but blanks between them.
bool hasBlankLine(std::string_view text) {
  const std::size_t end = trimBlankEnd(text);
  for (std::size_t at = text.find('\n'); at < end; at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t", at + 1);
    if (next < end && text[next] == '\n') {
      return true;
    }
  }
  return false;
}

/// The keys that stand beside a text in zh: and en:.
bool isSlotKey(const Entry& entry) {
  const std::string& key = entry.key->text;
  return key == "zh" || key == "en" || key == "id" || key == "continues" || key == "run-in" ||
         key == "optional";
}

}  // namespace

bool isLanguageNeutral(std::string_view text) {
  int letters = 0;
  bool small = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    at += c.bytes;
    if (isWide(c.code)) {
      return false;
    }
    const bool lower = c.code >= U'a' && c.code <= U'z';
    const bool letter = lower || (c.code >= U'A' && c.code <= U'Z') || c.code >= 0xC0;
    letters = letter ? letters + 1 : 0;
    small = letter && (small || lower || c.code >= 0xC0);
    if (small && letters >= 3) {
      return false;
    }
  }
  return true;
}

void TextReader::setNormalise(bool apply, bool notes, bool stated) {
  normalise_ = apply;
  normalised_.fixable = !stated;
  normalised_.notes = notes ? &diagnostics_ : nullptr;
}

void TextReader::lintText(RichText& rich, Lang lang, bool shared) {
  const TextLint lint(rich, diagnostics_, &tree_.source());
  lintCharacters(lint);
  const bool proofread = proofread_ && !shared;
  if (lang == Lang::zh) {
    normaliseMarks(rich, tree_.source(), normalise_, normalised_);
    lintMarks(lint, languages_.tag(Lang::zh));
    if (proofread) {
      lintStraightQuotes(lint);
      lintRanges(lint);
      lintNumerals(lint);
    }
  } else if (proofread) {
    lintEnglish(lint, languages_.tag(Lang::en));
  }
}

RichText TextReader::readText(const TracedText& text, Lang lang, bool shared) {
  RichText rich = parseMarkup(joinLines(text, lang), tree_.source().whole().file, diagnostics_);
  for (const NoteCall& call : rich.calls) {
    calls_.push_back(call.where);
  }
  lintText(rich, lang, shared);
  return rich;
}

RichText TextReader::readScalar(const Node& node, Lang lang, bool shared) {
  reportCutByHash(tree_, node, diagnostics_);
  const TracedText text = scalarText(tree_, node);
  if (text.text().starts_with("\u3000")) {
    diagnostics_.warning(messages::kTypedIndent, tree_.placeOf(node));
  }
  if (skipBlank(text.text(), 0) == text.text().size()) {
    error(messages::kEmptyText, node);
  } else if (hasBlankLine(text.text())) {
    error(messages::kSeveralParagraphs, node);
  }
  RichText rich = readText(text, lang, shared);
  if (!rich.where.file || rich.where.line == 0) {
    rich.where = tree_.placeOf(node);
  }
  return rich;
}

BilingualText TextReader::readSlot(const Node* node) {
  if (node == nullptr) {
    return {};
  }
  if (node->isScalar()) {
    return readPlain(*node);
  }
  return node->isMapping() ? readPair(*node) : BilingualText{};
}

BilingualText TextReader::readPlain(const Node& node) {
  if (languages_.order.size() > 1 && !isLanguageNeutral(node.text)) {
    error(messages::kOneLanguageOnly, node);
    return {};
  }
  BilingualText slot;
  for (const Lang lang : languages_.order) {
    (lang == Lang::zh ? slot.zh : slot.en) = readScalar(node, lang, languages_.order.size() > 1);
  }
  return slot;
}

BilingualText TextReader::readPair(const Node& mapping) {
  BilingualText slot;
  if (!mapping.entries.empty() &&
      std::none_of(mapping.entries.begin(), mapping.entries.end(), isSlotKey)) {
    return slot;  // something else was meant; its keys have been reported as unknown
  }
  for (const Lang lang : kLangs) {
    const Node* text = mapping.find(slotName(lang));
    if (!languages_.has(lang)) {
      if (text != nullptr && !warnedUnused_) {
        warnedUnused_ = true;
        diagnostics_.warning(
            messages::kLanguageNotUsed, tree_.placeOf(*text), {std::string(slotName(lang))});
      }
    } else if (text == nullptr) {
      error(messages::kMissingLanguage,
            mapping,
            {std::string(slotName(lang)),
             lang == Lang::zh ? "Chinese" : "English",
             lang == Lang::zh ? "中文" : "英文"});
    } else if (text->isScalar()) {
      (lang == Lang::zh ? slot.zh : slot.en) = readScalar(*text, lang);
    }
  }
  comparePair(slot);
  return slot;
}

void TextReader::comparePair(const BilingualText& pair) {
  if (proofread_ && pair.zh && pair.en) {
    lintFigures(*pair.zh, *pair.en, diagnostics_);
    lintLength(*pair.zh, *pair.en, diagnostics_);
    if (reportLengths_) {
      lengths_.add(*pair.zh, *pair.en, diagnostics_);
    }
  }
}

std::vector<BilingualText> TextReader::readSlots(const Node* node) {
  std::vector<BilingualText> slots;
  if (node == nullptr || node->kind == NodeKind::null) {
    return slots;
  }
  if (!node->isSequence()) {
    slots.push_back(readSlot(node));
    return slots;
  }
  for (const Node* item : node->items) {
    slots.push_back(readSlot(item));
  }
  return slots;
}

std::string TextReader::readString(const Node* node) {
  if (node == nullptr || !node->isScalar()) {
    return {};
  }
  const std::size_t begin = skipBlank(node->text, 0);
  const std::size_t end = trimBlankEnd(node->text);
  if (begin >= end) {
    error(messages::kEmptyText, *node);
    return {};
  }
  std::string text = node->text.substr(begin, end - begin);
  if (text.find('\n') != std::string::npos) {
    error(messages::kSeveralParagraphs, *node);
  }
  return text;
}

}  // namespace paiban
