#pragma once

#include <string>
#include <vector>

#include "proof.h"

/// What a reader of a document is to be told, in which order: worked out from the content alone,
/// to hold the structure tree against (BI-10).
namespace paiban::test {

/// One text of the content in one language.
struct Passage {
  std::string role;
  std::string style;  ///< the role that its frame has it set in, see `roles:`
  Lang lang = Lang::zh;
  std::string text;
  const BilingualText* slot = nullptr;  ///< the same for both languages of a pair
  const PartSpec* part = nullptr;       ///< of the layout that sets it
  const Photo* photo = nullptr;         ///< of captions and credits
  bool continues = false;
  NodeId node = kArtifact;  ///< the element that says it, once that is found
};

/// All passages in reading order. Field lines are not among them: their words are the layout's.
std::vector<Passage> expectedReading(const Proof& proof);

/// The passages with the elements that say them. Every element with text must say the next passage
/// in its language, none left out and none twice; what differs first goes to `problem`. Spaces
/// count in all texts but those put together from several slots.
std::vector<Passage> matchReading(const Proof& proof, std::string& problem);

/// The BCP 47 language of a node: its own, or that of the nearest element above it.
const std::string& languageOf(const StructureTree& tree, NodeId node);

}  // namespace paiban::test
