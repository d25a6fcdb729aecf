#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "pages/fillers.h"
#include "pages/frame_job.h"
#include "pages/note_audit.h"
#include "pages/open_frame.h"
#include "pages/piece.h"

namespace paiban {

/// Gives the frames of a part their content, and keeps account of what of it they have taken, so
/// that in the end nothing is lost. `setting` and `part` are borrowed.
class PartFrames {
 public:
  PartFrames(const Setting& setting, const PartSpec& part);

  /// The entries of the panels that `paths` name, for a part that has a page for each; the one that
  /// is to be set from now on.
  std::vector<PanelEntry> entries(const std::vector<FrameSource>& paths) const;
  void setEntry(const PanelEntry& entry) { source_.setEntry(entry); }

  /// A frame with all its content set. `repeated`: it stands on every following page; its content
  /// only on the first of them.
  FrameJob prepare(const FrameSpec& spec, bool repeated = false);
  /// `spec`, or a copy of it for each story where it asks for that.
  std::vector<const FrameSpec*> oneForEach(const FrameSpec& spec);
  /// A frame that is placed as a whole; nothing where it has no content.
  std::optional<OpenFrame> open(const FrameSpec& spec, bool repeated);
  /// Puts the fillers of `spec` to those that wait for a hole. Those of one page's frames may stand
  /// on any page after it.
  void addFillers(const FrameSpec& spec, std::vector<Filler>& fillers);

  /// A filler that has come to fill a hole.
  void takeFiller(const Filler& filler);

  /// What the layout leaves out on purpose by name counts as taken: before all else, so that a
  /// frame's `rest` does not bring it back.
  void omitNamed() { omit(false); }
  /// Errors: content that no frame took and no `omit` names, notes that stand nowhere.
  void audit();

  NoteAudit& notes() { return notes_; }

 private:
  FrameMatter matterOf(const FrameSpec& spec, bool repeated);
  const FrameSpec& withMeasures(const Setting& own,
                                const FrameSpec& spec,
                                const std::vector<Piece>& pieces);
  FrameSpec& keep(FrameSpec spec);
  void omit(bool rest);

  const Setting& setting_;
  const PartSpec& part_;
  ContentSource source_;
  Claims claims_;
  NoteAudit notes_;
  std::vector<std::unique_ptr<FrameSpec>> specs_;  ///< as stories and widths have them
};

}  // namespace paiban
