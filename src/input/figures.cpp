#include "input/figures.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "input/figure_text.h"

namespace paiban {
namespace {

/// What stands for the same to a reader of figures; 0 is left out.
struct Alike {
  char32_t from;
  char32_t to;
};
constexpr Alike kAlike[] = {
    {0x00A0, U' '},
    {0x00AD, 0},
    {0x2002, U' '},
    {0x2009, U' '},
    {0x200A, U' '},
    {0x200B, 0},
    {0x2010, U'-'},
    {0x2011, U'-'},
    {0x2019, U'\''},
    {0x2028, U' '},
    {0x202F, U' '},
    {0x2060, 0},
    {0x3000, U' '},
    {0xFF05, U'%'},
    {0xFF0E, U'.'},
    {0xFF1A, U':'},
    {0xFF5E, U'~'},
    {0x301C, U'~'},
};

char32_t plain(char32_t c) {
  if (c < 0x80 || (c > 0x301C && c < 0xFF00)) {  // most
    return c;
  }
  if (c >= 0xFF10 && c <= 0xFF19) {
    return c - 0xFF10 + U'0';
  }
  const auto found = std::find_if(
      std::begin(kAlike), std::end(kAlike), [&](const Alike& alike) { return alike.from == c; });
  return found == std::end(kAlike) ? c : found->to;
}

/// What may stand between two figures that share the scale of the second: 15～20万, 5 to 8%.
constexpr std::u32string_view kConnectors[] = {
    U"~",  U"—",      U"–",    U"-",     U"——",   U"至",    U"到",   U"、",
    U"和", U"与",     U"或",   U", ",    U" to ", U" and ", U" or ", U" – ",
    U"-",  U", and ", U"-to-", U", or ", U"多至", U"/",     U"个至",
};

bool isConnector(std::u32string_view between) {
  return std::find(std::begin(kConnectors), std::end(kConnectors), between) !=
         std::end(kConnectors);
}

void addForm(Draft& draft, const Form& form) {
  if (std::find(draft.forms.begin(), draft.forms.end(), form) == draft.forms.end()) {
    draft.forms.push_back(form);
  }
}

/// 2021—25: the second figure leaves out its century.
void addCentury(const Draft& before, Draft& draft) {
  if (before.year && draft.digits.size() == 2) {
    draft.others.push_back({FigureKind::number, before.digits.substr(0, 2) + draft.digits});
  }
}

/// Gives the first figure of a range or list the scale of the next as another reading.
void shareScales(const FigureText& text, std::vector<Draft>& drafts) {
  const std::u32string_view all(text.codes.data(), text.codes.size());
  for (std::size_t i = drafts.size(); i-- > 1;) {
    Draft& before = drafts[i - 1];
    const std::size_t begin = before.end;
    const std::size_t end = drafts[i].begin;
    if (begin >= end || end - begin > 6 || !isConnector(all.substr(begin, end - begin))) {
      continue;
    }
    const bool clock = !drafts[i].forms.empty() && drafts[i].forms[0].kind == FigureKind::clock;
    if (!before.digits.empty() && !clock) {
      for (const Form& form : drafts[i].forms) {
        addForm(before, form);
      }
    }
    addCentury(before, drafts[i]);
  }
}

Figure finished(const FigureText& text, const Draft& draft) {
  Figure figure{
      {}, text.offsets[draft.begin], text.offsets[draft.end], draft.role, draft.year, draft.date};
  for (const Form& form : draft.forms) {
    figure.readings.push_back({form.kind, decimal(draft.digits, form.shift)});
  }
  figure.readings.insert(figure.readings.end(), draft.others.begin(), draft.others.end());
  return figure;
}

}  // namespace

bool FigureText::has(std::size_t i, std::u32string_view words) const {
  return i <= codes.size() &&
         std::u32string_view(codes.data(), codes.size()).substr(i).starts_with(words);
}

FigureText figureText(std::string_view text) {
  FigureText out;
  out.codes.reserve(text.size());
  out.offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const Utf8Char c = byte < 0x80 ? Utf8Char{byte, 1} : decodeUtf8(text, at);
    if (const char32_t code = plain(c.code); code != 0) {
      out.codes.push_back(code);
      out.offsets.push_back(static_cast<std::uint32_t>(at));
    }
    at += c.bytes;
  }
  out.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

std::string decimal(std::string_view digits, int shift) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  std::string all(digits.substr(0, point));
  auto whole = static_cast<std::ptrdiff_t>(point) + shift;
  all += point < digits.size() ? digits.substr(point + 1) : "";
  if (whole <= 0) {
    all.insert(0, static_cast<std::size_t>(1 - whole), '0');
    whole = 1;
  }
  const auto cut = static_cast<std::size_t>(whole);
  all.resize(std::max(all.size(), cut), '0');
  std::string fraction = all.substr(cut);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  all.resize(cut);
  all.erase(0, std::min(all.find_first_not_of('0'), cut - 1));
  return fraction.empty() ? all : all + "." + fraction;
}

DigitRun readDigitRun(const FigureText& text, std::size_t at) {
  const auto digitsFrom = [&](std::size_t i) {
    std::size_t end = i;
    while (isDigit(text.at(end))) {
      ++end;
    }
    return end - i;
  };
  DigitRun run;
  const auto take = [&](std::size_t begin, std::size_t count) {
    for (std::size_t i = begin; i < begin + count; ++i) {
      run.digits.push_back(static_cast<char>(text.codes[i]));
    }
    run.end = begin + count;
  };
  take(at, digitsFrom(at));
  const bool first = at < 2 || text.codes[at - 1] != U'.' || !isDigit(text.codes[at - 2]);
  if (run.digits.size() <= 3) {
    while (text.at(run.end) == U',' && digitsFrom(run.end + 1) == 3) {
      take(run.end + 1, 3);
    }
  }
  const std::size_t fraction = text.at(run.end) == U'.' ? digitsFrom(run.end + 1) : 0;
  const std::size_t after = run.end + 1 + fraction;
  if (first && fraction > 0 && !(text.at(after) == U'.' && isDigit(text.at(after + 1)))) {
    run.digits.push_back('.');
    take(run.end + 1, fraction);
  }
  return run;
}

std::vector<Reading> clockReadings(int hour, int minute) {
  constexpr int kDay = 24 * 60;
  const int time = (hour * 60 + minute) % kDay;
  std::vector<Reading> readings{{FigureKind::clock, std::to_string(time)}};
  if (hour <= 12) {
    readings.push_back({FigureKind::clock, std::to_string((time + kDay / 2) % kDay)});
  }
  return readings;
}

std::optional<Draft> readClock(const FigureText& text, std::size_t at) {
  std::size_t colon = at;
  int hour = 0;
  while (isDigit(text.at(colon)) && colon < at + 2) {
    hour = hour * 10 + static_cast<int>(text.at(colon++) - U'0');
  }
  if (colon == at || text.at(colon) != U':' || !isDigit(text.at(colon + 1)) ||
      !isDigit(text.at(colon + 2)) || isDigit(text.at(colon + 3))) {
    return std::nullopt;
  }
  const int minute =
      static_cast<int>((text.at(colon + 1) - U'0') * 10 + (text.at(colon + 2) - U'0'));
  if (hour > 24 || minute > 59) {
    return std::nullopt;
  }
  Draft draft;
  draft.others = clockReadings(hour, minute);
  draft.begin = at;
  draft.end = colon + 3;
  return draft;
}

std::size_t skipAddress(const FigureText& text, std::size_t at) {
  const char32_t first = text.at(at);
  if (first != U'h' && first != U'w') {
    return at;
  }
  if (!text.has(at, U"http://") && !text.has(at, U"https://") && !text.has(at, U"www.")) {
    return at;
  }
  while (text.at(at) > U' ' && text.at(at) < 0x7F) {
    ++at;
  }
  return at;
}

std::vector<Figure> readFigures(std::string_view text, Lang lang) {
  const FigureText codes = figureText(text);
  std::vector<Draft> drafts = lang == Lang::zh ? readChinese(codes) : readEnglish(codes);
  shareScales(codes, drafts);
  std::vector<Figure> figures;
  figures.reserve(drafts.size());
  for (const Draft& draft : drafts) {
    figures.push_back(finished(codes, draft));
  }
  return figures;
}

}  // namespace paiban
