#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/lint_lengths.h"
#include "input/normalise.h"
#include "input/traced_text.h"
#include "input/yaml_tree.h"
#include "model/language.h"
#include "model/text.h"

namespace paiban {

/// Reads text slots: scalars and pairs {zh:, en:} become marked-up, normalised text. What
/// checkShape() has already reported is passed over in silence.
class TextReader {
 public:
  TextReader(const YamlTree& tree, const Languages& languages, Diagnostics& diagnostics)
      : tree_(tree), languages_(languages), diagnostics_(diagnostics) {}

  /// Whether marks of Chinese text are to be changed, whether each change is a note, and
  /// whether the file says what it wants.
  void setNormalise(bool apply, bool notes, bool stated);
  /// Whether slips of the pen are looked for (see ReadContentOptions).
  void setProofread(bool proofread) { proofread_ = proofread; }
  bool proofreads() const { return proofread_; }
  /// Whether the length of each pair is a note.
  void setReportLengths(bool report) { reportLengths_ = report; }
  const LengthReport& lengths() const { return lengths_; }
  const NormaliseReport& normaliseReport() const { return normalised_; }
  /// Where notes are called in all texts read so far.
  const std::vector<SourceRef>& calls() const { return calls_; }

  const YamlTree& tree() const { return tree_; }
  const Languages& languages() const { return languages_; }
  Diagnostics& diagnostics() { return diagnostics_; }

  /// A slot: a plain string, or a mapping whose zh: and en: count. Null gives an empty slot.
  BilingualText readSlot(const Node* node);
  /// The texts zh: and en: of a mapping; reports the languages that are missing.
  BilingualText readPair(const Node& mapping);
  /// A slot or a list of slots.
  std::vector<BilingualText> readSlots(const Node* node);
  /// One language of a slot from text that is already cut out of its scalar. `shared`: it stands
  /// for the other language too, so that neither's habits are asked of it.
  RichText readText(const TracedText& text, Lang lang, bool shared = false);
  /// Both languages of a pair are read: warns of figures that disagree.
  void comparePair(const BilingualText& pair);
  /// A string without markup, on one line. Null gives an empty string.
  std::string readString(const Node* node);

  void error(const Message& message, const Node& node, std::vector<std::string> arguments = {}) {
    diagnostics_.error(message, tree_.placeOf(node), std::move(arguments));
  }

 private:
  BilingualText readPlain(const Node& node);
  RichText readScalar(const Node& node, Lang lang, bool shared = false);
  void lintText(RichText& rich, Lang lang, bool shared);

  const YamlTree& tree_;
  const Languages& languages_;
  Diagnostics& diagnostics_;
  bool normalise_ = false;
  bool proofread_ = true;
  bool warnedUnused_ = false;
  NormaliseReport normalised_;
  bool reportLengths_ = false;
  LengthReport lengths_;
  std::vector<SourceRef> calls_;
};

/// Whether `text` reads the same in Chinese and English: figures, units, abbreviations. No Han
/// character, no wide mark, and no run of three letters with a small one among them.
bool isLanguageNeutral(std::string_view text);

}  // namespace paiban
