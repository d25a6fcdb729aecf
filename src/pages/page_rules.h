#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "pages/page_view.h"

namespace paiban {

/// A place where a page breaks a rule of make-up.
struct Breach {
  int frame = -1;                      ///< index into the page's notes; -1 = none
  std::vector<std::string> arguments;  ///< of the rule's message, after page and frame
  std::vector<Rect> marks;             ///< what to show of it, on the page
};

/// A rule of make-up, as an editor checks a page proof.
struct PageRule {
  int number = 0;     ///< 1 to 9: make-up rules of newspapers; 0: what no page should do
  bool hard = false;  ///< no good page breaks it
  const Message* message = nullptr;  ///< {0} page, {1} frame, then what the breach says
  void (*look)(const PageView& page, std::vector<Breach>& breaches) = nullptr;
  /// For what no page knows by itself: breaches by index of the page.
  void (*lookAcross)(const StructureTree& tree,
                     std::span<const PageView> pages,
                     std::vector<std::vector<Breach>>& breaches) = nullptr;
};

/// All rules, in the order of their numbers.
std::span<const PageRule> pageRules();

// Heads (page_rules_heads.cpp).

/// 1, 碰题: headlines of one size side by side, their tops level.
void findTombstones(const PageView& page, std::vector<Breach>& breaches);
/// 2: a head right below the head of another story, without a rule or two blank lines between.
void findHeadsUnderHeads(const PageView& page, std::vector<Breach>& breaches);
/// 3: text of a story above its headline, or to the left of it.
void findTextBeforeHead(const PageView& page, std::vector<Breach>& breaches);
/// A head at the foot of a column, or over a single line there (CL-73).
void findStrandedHeads(const PageView& page, std::vector<Breach>& breaches);

// Columns and regions (page_rules_columns.cpp).

/// 4: on a page of several stories, a story whose region is neither a rectangle nor an L.
void findBrokenRegions(const PageView& page, std::vector<Breach>& breaches);
/// 7, 通缝: a gutter of a page of four columns or more that nothing crosses from top to bottom.
void findThroughGutters(const PageView& page, std::vector<Breach>& breaches);
/// 8: columns of a frame that begin or end at other lines than their neighbours for no reason.
void findUnevenColumns(const PageView& page, std::vector<Breach>& breaches);
/// 9: fewer than four lines of text below a picture (CL-90).
void findShortUnderPictures(const PageView& page, std::vector<Breach>& breaches);
/// Fewer than three lines in a column where its neighbours have many.
void findShortColumns(const PageView& page, std::vector<Breach>& breaches);
/// A page with a white hole, though more pages of its part follow; a last page with next to
/// nothing on it.
void findEmptyPages(const PageView& page, std::vector<Breach>& breaches);

// Pictures, boxes and what overlaps (page_rules_boxes.cpp).

/// 5: a caption that is not with its picture.
void findCaptionsApart(const PageView& page, std::vector<Breach>& breaches);
/// 6, 框线相冲: boxes that overlap or touch, or cut through text.
void findBoxesColliding(const PageView& page, std::vector<Breach>& breaches);
/// Texts and pictures that overlap.
void findOverlaps(const PageView& page, std::vector<Breach>& breaches);
/// Text and pictures outside the type area.
void findOutside(const PageView& page, std::vector<Breach>& breaches);
/// Text that hardly stands out from the colour behind it.
void findTextOnTint(const PageView& page, std::vector<Breach>& breaches);

// Pictures and the text that names them (page_rules_pictures.cpp).

/// A picture on an earlier page than the text that names it, or in columns left of it (CL-89).
void findPicturesBefore(const StructureTree& tree,
                        std::span<const PageView> pages,
                        std::vector<std::vector<Breach>>& breaches);
/// A picture for which a reader has to turn the page from the text that names it (CL-89).
void findPicturesFar(const StructureTree& tree,
                     std::span<const PageView> pages,
                     std::vector<std::vector<Breach>>& breaches);

}  // namespace paiban
