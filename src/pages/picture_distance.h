#pragma once

#include <span>
#include <string>
#include <vector>

#include "display/structure.h"
#include "pages/page_view.h"

namespace paiban {

/// How far a picture stands from the text that names it (CL-89, JLREQ 4.3.2): the text before its
/// anchor. Pictures in frames of their own stand where the layout wants them and have none, nor has
/// one that opens its story.
struct PictureDistance {
  int view = 0;    ///< index of its page among the views
  int frame = -1;  ///< there; where it stands across columns, that of the text
  const SeenPicture* picture = nullptr;
  int page = 0;        ///< where the text ends that names it, or begins if the picture is before it
  int column = 0;      ///< basic column there, from 0
  int pagesLater = 0;  ///< negative: the picture is on an earlier page
  int columnsLater = 0;  ///< on one page: columns between them, negative where it stands left of it
  bool apart = false;    ///< a reader has to turn the page from one to the other

  bool before() const { return pagesLater < 0 || columnsLater < 0; }
};

/// The distance of each picture that a story names, where it stands first, in order of the pages.
std::vector<PictureDistance> pictureDistances(const StructureTree& tree,
                                              std::span<const PageView> pages);

}  // namespace paiban
