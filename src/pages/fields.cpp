#include "pages/fields.h"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "pages/messages.h"

namespace paiban {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"January",
                                                   "February",
                                                   "March",
                                                   "April",
                                                   "May",
                                                   "June",
                                                   "July",
                                                   "August",
                                                   "September",
                                                   "October",
                                                   "November",
                                                   "December"};

constexpr std::string_view kFieldNames =
    "title, short-title, nameplate, issue, publisher, motto, date, page, pages";

std::string slot(const BilingualText& text, Lang lang) {
  const RichText* rich = text.in(lang);
  return rich != nullptr ? rich->text : std::string();
}

std::string dateOf(const Content& content, Lang lang) {
  if (content.nameplate && content.nameplate->dateNote.in(lang) != nullptr) {
    return slot(content.nameplate->dateNote, lang);
  }
  return formatDate(content.date, lang, content.languages.tag(lang));
}

/// The value of field `name`, or nothing if there is no such field.
std::optional<std::string> valueOf(std::string_view name,
                                   const Content& content,
                                   Lang lang,
                                   const PageFacts& facts) {
  const Nameplate none;
  const Nameplate& plate = content.nameplate ? *content.nameplate : none;
  if (name == "title") {
    return slot(content.title, lang);
  }
  if (name == "short-title") {
    return slot(content.shortTitle.in(lang) != nullptr ? content.shortTitle : content.title, lang);
  }
  if (name == "nameplate") {
    return slot(plate.title, lang);
  }
  if (name == "issue") {
    return slot(plate.issue, lang);
  }
  if (name == "publisher") {
    return slot(plate.publisher, lang);
  }
  if (name == "motto") {
    return slot(plate.motto, lang);
  }
  if (name == "date") {
    return dateOf(content, lang);
  }
  if (name == "page") {
    return std::to_string(facts.page);
  }
  if (name == "pages") {
    return std::to_string(facts.pages);
  }
  return std::nullopt;
}

struct FieldName {
  std::string_view name;
  std::optional<Lang> lang;  ///< none: a second language is wanted where there is none
};

FieldName splitName(std::string_view full, const std::vector<Lang>& languages) {
  const auto cut = [&](std::string_view suffix) {
    return full.substr(0, full.size() - suffix.size());
  };
  if (full.ends_with(".zh")) {
    return {cut(".zh"), Lang::zh};
  }
  if (full.ends_with(".en")) {
    return {cut(".en"), Lang::en};
  }
  if (full.ends_with(".second")) {
    const bool has = languages.size() > 1;
    return {cut(".second"), has ? std::optional(languages[1]) : std::nullopt};
  }
  return {full, languages.front()};
}

/// Without spaces and ideographic spaces at its ends.
std::string trimmed(std::string text) {
  constexpr std::string_view kWide = "\u3000";
  std::string_view rest = text;
  for (;;) {
    if (rest.starts_with(' ')) {
      rest.remove_prefix(1);
    } else if (rest.starts_with(kWide)) {
      rest.remove_prefix(kWide.size());
    } else if (rest.ends_with(' ')) {
      rest.remove_suffix(1);
    } else if (rest.ends_with(kWide)) {
      rest.remove_suffix(kWide.size());
    } else {
      return std::string(rest);
    }
  }
}

}  // namespace

std::string formatDate(const Date& date, Lang lang, const std::string& tag) {
  if (date.year == 0) {
    return {};
  }
  if (lang == Lang::zh) {
    return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
  }
  const std::string_view month = kMonths[static_cast<std::size_t>(date.month - 1)];
  if (tag == "en-US") {
    return fmt::format("{} {}, {}", month, date.day, date.year);
  }
  return fmt::format("{} {} {}", date.day, month, date.year);
}

std::string fillFields(std::string_view pattern,
                       const Content& content,
                       const std::vector<Lang>& languages,
                       const PageFacts& facts,
                       const SourceRef& where,
                       Diagnostics& diagnostics) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const bool doubled = pattern.substr(at, 2) == "{{" || pattern.substr(at, 2) == "}}";
    const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
    if (doubled || close == std::string_view::npos) {
      out.push_back(pattern[at]);
      at += doubled ? 2 : 1;
      continue;
    }
    const std::string_view full = pattern.substr(at + 1, close - at - 1);
    const FieldName field = splitName(full, languages);
    const Lang lang = field.lang.value_or(languages.front());
    if (const auto value = valueOf(field.name, content, lang, facts); !value) {
      diagnostics.error(
          messages::kUnknownField, where, {std::string(full), std::string(kFieldNames)});
    } else if (field.lang) {
      out += *value;
    }
    at = close + 1;
  }
  return trimmed(std::move(out));
}

}  // namespace paiban
