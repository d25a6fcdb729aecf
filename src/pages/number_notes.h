#pragma once

#include <optional>

#include "model/content.h"
#include "model/page_template.h"

namespace paiban {

/// `content` with its notes numbered in the order in which they are called, one series for both
/// languages (BI-11), and each number standing as a call mark in the texts that call it (CL-97).
/// Where there are more notes than circled numbers, all have figures. Nothing if it has no notes.
std::optional<Content> numberNotes(const Content& content, const NoteRule& rule);

}  // namespace paiban
