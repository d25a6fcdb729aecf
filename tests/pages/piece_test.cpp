#include "pages/piece.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/unplaced.h"

namespace paiban {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

BilingualText both(const std::string& words) {
  BilingualText text;
  text.zh.emplace().text = words;
  text.en.emplace().text = words;
  return text;
}

Story story(const std::string& id) {
  Story s;
  s.id = id;
  s.kicker = both(id + " kicker");
  s.headline = both(id + " headline");
  s.deck = both(id + " deck");
  s.byline = {both(id + " byline")};
  s.tips = Tips{both(id + " tips"), {{"", both(id + " tip"), false, {}}}, {}};
  s.body = {Crosshead{"", both(id + " head"), {}},
            Paragraph{"", both(id + " text"), false, {}},
            PhotoAnchor{id + "-photo", {}},
            Paragraph{"", both(id + " more"), true, {}}};
  s.credit = {both(id + " credit")};
  return s;
}

Photo photo(const std::string& id) {
  Photo p;
  p.id = id;
  return p;
}

Panel panel(const std::string& id, PanelKind kind) {
  Panel p;
  p.id = id;
  p.kind = kind;
  p.label = both(id + " label");
  p.title = both(id + " title");
  if (kind == PanelKind::metrics) {
    p.metrics.resize(2);
  } else {
    p.items = {{"", both(id + " item"), both(id + " words"), {}}};
  }
  p.credit = {both(id + " credit")};
  return p;
}

/// Two stories, a photo in each, two panels of each kind.
Content sample() {
  Content content;
  content.nameplate.emplace().title = both("plate");
  content.nameplate->motto = both("motto");
  content.stories = {story("one"), story("two")};
  content.photos = {photo("two-photo"), photo("one-photo")};  // not in the order of the stories
  content.panels = {panel("m1", PanelKind::metrics),
                    panel("d1", PanelKind::digest),
                    panel("m2", PanelKind::metrics)};
  content.colophon = {{"", both("colophon"), false, {}}};
  return content;
}

/// What a piece is, in a word or two.
std::string nameOf(const Piece& piece) {
  switch (piece.kind) {
    case Piece::Kind::text:
      return piece.text->zh->text;
    case Piece::Kind::figure:
      return "figure " + piece.photo->id;
    case Piece::Kind::label:
      return "label " + piece.panel->id;
    case Piece::Kind::cards:
      return "cards " + piece.panel->id;
    case Piece::Kind::fields:
      return "fields";
  }
  return "";
}

/// A layout whose first page has one frame for each list of paths.
PartSpec partOf(const std::vector<std::vector<std::string>>& frames) {
  PartSpec part;
  for (const auto& paths : frames) {
    FrameSpec& frame = part.first.emplace_back();
    for (const std::string& path : paths) {
      frame.from.push_back({path, std::nullopt, {}});
    }
  }
  return part;
}

/// Takes the frames' sources in order.
class Taker {
 public:
  explicit Taker(Content content, const std::vector<std::vector<std::string>>& frames)
      : content_(std::move(content)), part_(partOf(frames)), source_(content_, part_) {
    for (const FrameSpec& frame : part_.first) {
      auto& names = taken_.emplace_back();
      for (const FrameSource& from : frame.from) {
        for (const Piece& piece : source_.pieces(from, claims_, diagnostics_)) {
          names.push_back(nameOf(piece));
          last_ = piece;
        }
      }
    }
  }
  const std::vector<std::string>& frame(std::size_t i) const { return taken_[i]; }
  std::vector<std::string> lost(const std::vector<Lang>& languages = {Lang::zh, Lang::en}) const {
    std::vector<std::string> names;
    for (const Unplaced& one : unplaced(content_, languages, claims_)) {
      names.push_back(one.what + (one.firstWords.empty() ? "" : ": " + one.firstWords));
    }
    return names;
  }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  const Piece& last() const { return last_; }

 private:
  Content content_;
  PartSpec part_;
  ContentSource source_;
  Claims claims_;
  Diagnostics diagnostics_;
  std::vector<std::vector<std::string>> taken_;
  Piece last_;
};

TEST(Pieces, AStoryByItsParts) {
  const Taker taker(sample(), {{"lead.kicker", "lead.headline"}, {"one.deck"}, {"two.tips"}});
  EXPECT_THAT(taker.frame(0), ElementsAre("one kicker", "one headline"));
  EXPECT_THAT(taker.frame(1), ElementsAre("one deck"));
  EXPECT_THAT(taker.frame(2), ElementsAre("two tips", "two tip"));
}

TEST(Pieces, AWholeStoryInTheOrderOfReading) {
  const Taker taker(sample(), {{"lead"}});
  EXPECT_THAT(taker.frame(0),
              ElementsAre("one kicker",
                          "one headline",
                          "one deck",
                          "one byline",
                          "one tips",
                          "one tip",
                          "one head",
                          "one text",
                          "figure one-photo",
                          "one more",
                          "one credit"));
  EXPECT_TRUE(taker.last().role == "story-credit");
}

TEST(Pieces, TheBodyTakesTheCreditUnlessAFrameNamesIt) {
  EXPECT_EQ(Taker(sample(), {{"lead.body"}}).frame(0).back(), "one credit");
  const Taker named(sample(), {{"lead.body"}, {"lead.credit"}});
  EXPECT_EQ(named.frame(0).back(), "one more");
  EXPECT_THAT(named.frame(1), ElementsAre("one credit"));
}

TEST(Pieces, APhotoThatAFrameNamesDoesNotStandInTheStoryToo) {
  const Taker taker(sample(), {{"photos.2"}, {"lead.body"}, {"stories.rest"}});
  EXPECT_THAT(taker.frame(0), ElementsAre("figure two-photo"))
      << "photos count in the order in which the stories show them";
  EXPECT_THAT(taker.frame(1),
              ElementsAre("one head", "one text", "figure one-photo", "one more", "one credit"));
  EXPECT_EQ(std::count(taker.frame(2).begin(), taker.frame(2).end(), "figure two-photo"), 0);
}

TEST(Pieces, TheRestIsWhatNoFrameTookBefore) {
  const Taker taker(sample(), {{"lead.headline"}, {"stories.rest"}, {"stories.rest"}});
  EXPECT_EQ(taker.frame(1).front(), "two kicker") << "a story begun elsewhere is no rest";
  EXPECT_THAT(taker.frame(2), IsEmpty());
}

TEST(Pieces, PanelsByKindByNameAndTheRest) {
  const Taker taker(sample(), {{"panels.metrics"}, {"panels.m2"}, {"panels.rest"}});
  EXPECT_THAT(taker.frame(0), ElementsAre("label m1", "m1 title", "cards m1", "m1 credit"))
      << "m2 has a frame of its own";
  EXPECT_THAT(taker.frame(1), ElementsAre("label m2", "m2 title", "cards m2", "m2 credit"));
  EXPECT_THAT(taker.frame(2),
              ElementsAre("label d1", "d1 title", "d1 item", "d1 words", "d1 credit"));
}

TEST(Pieces, TheRestIsWhatNoFrameNamesWhateverTheirOrder) {
  const Taker panels(sample(), {{"panels.rest"}, {"panels.d1"}, {"panels.metrics"}});
  EXPECT_THAT(panels.frame(0), IsEmpty());
  EXPECT_THAT(panels.frame(1),
              ElementsAre("label d1", "d1 title", "d1 item", "d1 words", "d1 credit"));
  EXPECT_EQ(panels.frame(2).size(), 8u);
  const Taker kind(sample(), {{"panels.metrics"}, {"panels.rest"}, {"panels.m1"}});
  EXPECT_EQ(kind.frame(0).front(), "label m2");
  EXPECT_EQ(kind.frame(1).front(), "label d1");
  EXPECT_EQ(kind.frame(2).front(), "label m1");
  const Taker stories(sample(), {{"stories.rest"}, {"stories.2"}, {"one.body"}});
  EXPECT_THAT(stories.frame(0), IsEmpty());
  EXPECT_EQ(stories.frame(1).front(), "two kicker");
  for (const Taker* taker : {&panels, &kind, &stories}) {
    EXPECT_TRUE(taker->diagnostics().empty());
  }
}

/// The sample with a quote that the first story anchors.
Content withQuote() {
  Content content = sample();
  Panel quote;
  quote.id = "q1";
  quote.kind = PanelKind::quote;
  quote.quote = both("q1 words");
  content.panels.push_back(std::move(quote));
  content.stories[0].body.emplace_back(PanelAnchor{"q1", {}});
  return content;
}

TEST(Pieces, TheRestLeavesToAStoryWhatItHasAnchored) {
  const auto quotes = [](const Taker& taker, std::size_t frame) {
    return std::count(taker.frame(frame).begin(), taker.frame(frame).end(), "q1 words");
  };
  for (const char* story : {"lead.body", "one", "stories.1", "stories.rest"}) {
    const Taker taker(withQuote(), {{"panels.rest"}, {story}});
    EXPECT_EQ(quotes(taker, 0), 0) << story;
    EXPECT_EQ(quotes(taker, 1), 1) << story;
    EXPECT_TRUE(taker.diagnostics().empty()) << story;
  }
  const Taker alone(withQuote(), {{"panels.rest"}, {"lead.headline"}});
  EXPECT_EQ(quotes(alone, 0), 1) << "the part does not set the story's body";
  const Taker named(withQuote(), {{"panels.rest"}, {"lead.body"}, {"panels.quote"}});
  EXPECT_EQ(quotes(named, 0) + quotes(named, 1), 0);
  EXPECT_EQ(quotes(named, 2), 1);
}

TEST(Pieces, TheCreditOfOneStoryIsNotThatOfAnother) {
  const Taker taker(sample(), {{"lead.body"}, {"lead.credit"}, {"stories.2.body"}});
  EXPECT_EQ(taker.frame(2).back(), "two credit");
  const Taker named(sample(), {{"stories.2.body"}, {"stories.2.credit"}});
  EXPECT_EQ(named.frame(0).back(), "two more");
  EXPECT_TRUE(named.diagnostics().empty());
}

TEST(Pieces, WhatTwoFramesTakeIsAnErrorButForHeads) {
  const auto codes = [](const std::vector<std::vector<std::string>>& frames) {
    const Taker taker(withQuote(), frames);
    std::vector<std::string> found;
    for (const Diagnostic& one : taker.diagnostics().list()) {
      found.emplace_back(one.message->code);
    }
    return found;
  };
  const auto twice = ElementsAre("taken-twice");
  EXPECT_THAT(codes({{"lead.body"}, {"one.body"}}), twice);
  EXPECT_THAT(codes({{"lead"}, {"lead.tips"}}), twice);
  EXPECT_THAT(codes({{"photos.1"}, {"photos.1"}}), twice);
  EXPECT_THAT(codes({{"panels.m1"}, {"panels.m1"}}), twice);
  EXPECT_THAT(codes({{"panels.quote"}, {"panels.quote"}}), twice);
  EXPECT_THAT(codes({{"lead.headline", "lead.byline"}, {"lead"}, {"lead.headline", "nameplate"}}),
              IsEmpty());
  EXPECT_THAT(codes({{"nameplate", "colophon"}, {"nameplate", "colophon"}}), IsEmpty());
}

TEST(Pieces, NameplateAndColophon) {
  const Taker taker(sample(), {{"nameplate"}, {"nameplate.motto"}, {"colophon"}});
  EXPECT_THAT(taker.frame(0), ElementsAre("plate", "motto"));
  EXPECT_THAT(taker.frame(1), ElementsAre("motto"));
  EXPECT_THAT(taker.frame(2), ElementsAre("colophon"));
}

TEST(Pieces, WhatThisContentLacksGivesNothing) {
  Content bare;
  bare.stories = {Story{}};
  bare.stories.front().id = "one";
  const Taker taker(
      bare, {{"nameplate", "lead.tips", "lead.deck", "photos.3", "panels.m1", "stories.rest"}});
  EXPECT_THAT(taker.frame(0), IsEmpty());
  EXPECT_TRUE(taker.diagnostics().empty());
}

TEST(Pieces, AnUnknownSourceIsAnError) {
  const Taker taker(sample(), {{"three.body"}});
  ASSERT_EQ(taker.diagnostics().list().size(), 1u);
  EXPECT_EQ(taker.diagnostics().list()[0].message->code, "unknown-source");
}

TEST(Pieces, AFieldLineIsAPiece) {
  PartSpec part;
  FrameSource source;
  source.line.emplace().left = "{date}";
  const Content content = sample();
  Claims claims;
  Diagnostics diagnostics;
  const auto pieces = ContentSource(content, part).pieces(source, claims, diagnostics);
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_EQ(pieces[0].kind, Piece::Kind::fields);
}

const std::vector<std::vector<std::string>> kEverything = {
    {"nameplate", "lead", "stories.rest", "panels.rest", "colophon"}};

TEST(Unplaced, NothingWhenAllHasAFrame) {
  EXPECT_THAT(Taker(sample(), kEverything).lost(), IsEmpty());
}

TEST(Unplaced, EveryKindOfContentIsMissedByName) {
  const Taker taker(sample(), {{"lead.headline"}});
  const auto lost = taker.lost();
  for (const char* what : {"stories.one.kicker: one kicker",
                           "stories.one.deck: one deck",
                           "stories.one.byline: one byline",
                           "stories.one.tips.title: one tips",
                           "stories.one.tips: one tip",
                           "stories.one.body: one head",
                           "stories.one.body: one text",
                           "photos.one-photo",
                           "stories.one.credit: one credit",
                           "stories.two.headline: two headline",
                           "panels.m1",
                           "panels.d1",
                           "colophon: colophon"}) {
    EXPECT_EQ(std::count(lost.begin(), lost.end(), what), 1) << what;
  }
  EXPECT_EQ(std::count(lost.begin(), lost.end(), "stories.one.headline: one headline"), 0);
}

TEST(Unplaced, AskedForOneLanguageOnlyThatOneCounts) {
  Content content;
  content.stories.resize(1);
  content.stories[0].id = "one";
  content.stories[0].deck.en.emplace().text = "only in English";
  const Taker taker(content, {});
  EXPECT_THAT(taker.lost({Lang::zh}), IsEmpty());
  EXPECT_THAT(taker.lost({Lang::en}), ElementsAre("stories.one.deck: only in Engl"));
}

}  // namespace
}  // namespace paiban
