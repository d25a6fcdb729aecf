#include "random_extras.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "model/running_text.h"
#include "model/style.h"

namespace paiban::test {
namespace {

/// Whether marks on one side of the lines have the room that CL-53 asks for, however far
/// copyfitting closes the lines up.
bool hasRoomForMarks(const PageTemplate& layout, Lang lang) {
  return std::all_of(layout.parts.begin(), layout.parts.end(), [&](const PartSpec& part) {
    const bool sets =
        part.languages.empty() ||
        std::find(part.languages.begin(), part.languages.end(), lang) != part.languages.end();
    const Style style = resolveStyle(part.styles ? *part.styles : layout.styles, "body", lang);
    const Pt line = part.grid.line - (part.fits.empty() ? 0 : 1);
    const Pt leading = toPt(style.leading, {style.size, line, style.size, line});
    return !sets || leading >= 1.5 * style.size;
  });
}

bool isHan(char32_t c) {
  return c >= U'\u4E00' && c <= U'\u9FFF';
}

bool isSmallLetter(char32_t c) {
  return c >= U'a' && c <= U'z';
}

class Adder {
 public:
  Adder(const Content& content, bool again, std::uint32_t seed)
      : content_(content), again_(again), random_(seed) {}

  void fillers() {
    std::vector<BilingualText> texts;
    std::vector<BilingualText> heads;
    for (const Story& story : content_.stories) {
      heads.push_back(story.headline);
      for (const BodyItem& item : story.body) {
        if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
          texts.push_back(paragraph->text);
        }
      }
    }
    for (std::size_t i = texts.empty() ? 0 : 1 + below(4); i > 0; --i) {
      Panel& panel = fillers_.emplace_back();
      panel.id = "filler-" + std::to_string(i);
      panel.kind = PanelKind::filler;
      panel.title = below(3) > 0 ? heads[below(heads.size())] : BilingualText{};
      panel.byline.assign(below(2), content_.stories.front().headline);
      for (std::size_t k = 1 + below(2); k > 0; --k) {
        panel.body.push_back({"", texts[below(texts.size())], false, {}});
      }
    }
  }

  void annotations(Lang lang) {
    for (Story& story : content_.stories) {
      for (BodyItem& item : story.body) {
        auto* paragraph = std::get_if<Paragraph>(&item);
        if (paragraph != nullptr && !paragraph->inList && below(3) == 0) {
          annotate(lang == Lang::zh ? *paragraph->text.zh : *paragraph->text.en, lang);
        }
      }
    }
  }

  void notes() {
    forEachRunningText(
        content_, [&](BilingualText& text) { callNotes(text); }, [] {});
  }

  Content take() {
    // Fillers call no notes: they may stay unset.
    content_.panels.insert(content_.panels.end(), fillers_.begin(), fillers_.end());
    return std::move(content_);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  /// Glosses, or in Chinese pinyin, over one to three words of a text that has no marks below its
  /// lines.
  void annotate(RichText& text, Lang lang) {
    const auto between = [](const Span& span) {
      return span.kind == Markup::dots || span.kind == Markup::properName;
    };
    if (std::any_of(text.spans.begin(), text.spans.end(), between)) {
      return;
    }
    std::size_t at = text.spans.empty() ? 0 : text.spans.back().end;
    for (std::size_t i = 1 + below(3); i > 0; --i) {
      at = annotateFrom(text, lang, at + 30 + below(200));
    }
  }

  /// The end of the next word from byte `from` on, which has a gloss now.
  std::size_t annotateFrom(RichText& text, Lang lang, std::size_t from) {
    const auto takes = lang == Lang::zh ? isHan : isSmallLetter;
    const std::size_t most = lang == Lang::zh ? 1 + below(4) : 20;
    std::size_t begin = text.text.size();
    std::size_t count = 0;
    std::size_t at = 0;
    bool inside = false;  // of a word that has begun before
    while (at < text.text.size() && count < most) {
      const Utf8Char c = decodeUtf8(text.text, at);
      const bool good = takes(c.code);
      if (good && at >= from && !(inside && lang == Lang::en)) {
        begin = std::min(begin, at);
        ++count;
      } else if (count > 0) {
        break;
      } else {
        inside = c.code != U' ' && lang == Lang::en;
      }
      at += c.bytes;
    }
    if (count > 0) {
      Span span;
      span.begin = static_cast<std::uint32_t>(begin);
      span.end = static_cast<std::uint32_t>(at);
      span.kind = lang == Lang::zh && below(2) == 0 ? Markup::ruby : Markup::gloss;
      span.value = span.kind == Markup::ruby ? pinyin(count) : gloss(lang, count);
      text.spans.push_back(std::move(span));
    }
    return at;
  }

  std::string pinyin(std::size_t count) {
    static constexpr std::array kSyllables{"zhuàng", "é", "hàn", "xióng", "yī", "liáo"};
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      out += (i > 0 ? " " : "") + std::string(kSyllables[below(kSyllables.size())]);
    }
    return out;
  }

  std::string gloss(Lang lang, std::size_t count) {
    if (lang == Lang::en) {
      static constexpr std::array kHan{"外贸", "国内生产总值", "县", "工业"};
      return kHan[below(kHan.size())];
    }
    static constexpr std::array kWords{"trade", "foreign trade", "a", "industrial output"};
    return kWords[below(std::min(kWords.size(), count + 1))];
  }

  void callNotes(BilingualText& text) {
    if (!text.zh || !text.en || below(4) > 0) {
      return;
    }
    std::vector<std::string> ids{nextNote()};
    if (below(5) == 0) {
      ids.push_back(nextNote());
    }
    call(*text.zh, Lang::zh, ids);
    if (below(3) == 0) {
      std::reverse(ids.begin(), ids.end());
    }
    call(*text.en, Lang::en, ids);
  }

  /// A new note, or sometimes one that has been called.
  std::string nextNote() {
    if (again_ && !content_.notes.empty() && below(8) == 0) {
      return content_.notes[below(content_.notes.size())].id;
    }
    Note& note = content_.notes.emplace_back();
    const std::string number = std::to_string(content_.notes.size());
    note.id = "n" + number;
    note.text.zh.emplace();
    note.text.en.emplace();
    for (std::size_t i = 1 + below(5); i > 0; --i) {
      const bool first = note.text.zh->text.empty();
      note.text.zh->text += first ? "这是第" + number + "条注文，见统计公报。" : "另见年鉴。";
      note.text.en->text += (first ? "This is note " : " See also the yearbook of note ") + number +
                            " of the bulletin.";
    }
    return note.id;
  }

  /// Calls at ends of words, in any places but those of annotated words.
  void call(RichText& text, Lang lang, const std::vector<std::string>& ids) {
    std::vector<std::uint32_t> places;
    for (std::size_t at = 0; at < text.text.size();) {
      const Utf8Char c = decodeUtf8(text.text, at);
      at += c.bytes;
      const bool ends = at == text.text.size() || text.text[at] == ' ';
      if ((lang == Lang::zh ? isHan(c.code) : ends) && !isAnnotated(text, at)) {
        places.push_back(static_cast<std::uint32_t>(at));
      }
    }
    std::vector<std::uint32_t> chosen;
    for (std::size_t i = 0; i < ids.size() && !places.empty(); ++i) {
      chosen.push_back(places[below(places.size())]);
    }
    std::sort(chosen.begin(), chosen.end());
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      NoteCall call;
      call.at = chosen[i];
      call.note = ids[i];
      text.calls.push_back(std::move(call));
    }
  }

  static bool isAnnotated(const RichText& text, std::size_t at) {
    return std::any_of(text.spans.begin(), text.spans.end(), [&](const Span& span) {
      return span.begin < at && at < span.end;
    });
  }

  Content content_;
  std::vector<Panel> fillers_;
  bool again_;  ///< some notes are called twice
  std::mt19937 random_;
};

}  // namespace

std::shared_ptr<const Content> withExtras(const Content& content,
                                          const PageTemplate& layout,
                                          std::uint32_t seed) {
  std::mt19937 dice(seed);
  const bool notes = dice() % 2 == 0;
  const bool annotated = dice() % 2 == 0;
  const bool fillers = dice() % 2 == 0;
  // A note stands at its first call: one in a text that the layout leaves out is an error
  // (note-lost) if another calls it too.
  const bool again = std::all_of(layout.parts.begin(),
                                 layout.parts.end(),
                                 [](const PartSpec& part) { return part.omit.empty(); });
  Adder adder(content, again, seed);
  if (fillers) {
    adder.fillers();
  }
  for (const Lang lang : kLangs) {
    if (annotated && hasRoomForMarks(layout, lang)) {
      adder.annotations(lang);
    }
  }
  if (notes) {
    adder.notes();
  }
  return std::make_shared<const Content>(adder.take());
}

}  // namespace paiban::test
