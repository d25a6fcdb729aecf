#include "model/list_mark.h"

#include <array>
#include <string_view>

namespace paiban {
namespace {

constexpr int kMostCircled = 20;
constexpr int kMostHan = 99;

std::string letters(int number, char first) {
  std::string out;
  for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
    out.insert(out.begin(), static_cast<char>(first + (rest - 1) % 26));
  }
  return out;
}

/// 1 to 99: 一, 十, 十一, 二十, 二十一.
std::string hanNumeral(int number) {
  constexpr std::array<std::string_view, 10> kDigits{
      "", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  std::string out;
  if (number >= 20) {
    out += kDigits[static_cast<std::size_t>(number / 10)];
  }
  out += number >= 10 ? "十" : "";
  out += kDigits[static_cast<std::size_t>(number % 10)];
  return out;
}

/// ① to ⑳ lie on end from U+2460 on.
std::string circled(int number) {
  std::string out = "\u2460";
  out.back() = static_cast<char>(out.back() + number - 1);
  return out;
}

}  // namespace

std::string markOf(ListMark mark, int number, Lang lang) {
  const bool zh = lang == Lang::zh;
  const std::string plain = std::to_string(number);
  switch (mark) {
    case ListMark::none:
      return "";
    case ListMark::bullet:
      return zh ? "●" : "•";
    case ListMark::dash:
      return "—";
    case ListMark::letter:
      return letters(number, zh ? 'A' : 'a') + ".";
    case ListMark::circled:
      return zh && number <= kMostCircled ? circled(number) : plain + ".";
    case ListMark::han:
      return zh && number <= kMostHan ? hanNumeral(number) + "、" : plain + ".";
    case ListMark::bracketed:
      return zh && number <= kMostHan ? "（" + hanNumeral(number) + "）" : "(" + plain + ")";
    case ListMark::number:
      break;
  }
  return plain + ".";
}

}  // namespace paiban
