#include "input/fixes.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "base/utf8.h"
#include "input/lint_messages.h"
#include "input/traced_text.h"
#include "input/yaml_tree.h"

namespace paiban {
namespace {

using Findings = std::vector<const Diagnostic*>;

/// The findings that have a fix, in the order of their bytes, none of which touches another's.
Findings fixable(const Diagnostics& findings, const std::string& name, std::size_t size) {
  Findings found;
  for (const Diagnostic& d : findings.list()) {
    if (d.fix && d.where.file && *d.where.file == name && d.fix->begin <= d.fix->end &&
        d.fix->end <= size) {
      found.push_back(&d);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return std::tie(a->fix->begin, a->fix->end) < std::tie(b->fix->begin, b->fix->end);
  });
  Findings apart;
  for (const Diagnostic* d : found) {
    const bool twice = !apart.empty() && apart.back()->fix->begin == d->fix->begin &&
                       apart.back()->fix->end == d->fix->end;
    if (apart.empty() || (!twice && d->fix->begin >= apart.back()->fix->end)) {
      apart.push_back(d);
    }
  }
  return apart;
}

std::string applied(std::string_view bytes, const Findings& fixes) {
  std::string out;
  std::size_t at = 0;
  for (const Diagnostic* d : fixes) {
    out += bytes.substr(at, d->fix->begin - at);
    out += d->fix->replacement;
    at = d->fix->end;
  }
  out += bytes.substr(at);
  return out;
}

/// Holds a tree against the one before the fixes.
class Comparison {
 public:
  Comparison(const YamlTree& before, const YamlTree& after, const Findings& fixes)
      : before_(before), after_(after), fixes_(fixes) {}

  bool same() const { return same(before_.root(), after_.root()); }

 private:
  bool same(const Node& a, const Node& b) const {
    if (a.kind != b.kind || a.style != b.style || a.flow != b.flow ||
        a.items.size() != b.items.size() || a.entries.size() != b.entries.size()) {
      return false;
    }
    for (std::size_t i = 0; i < a.items.size(); ++i) {
      if (!same(*a.items[i], *b.items[i])) {
        return false;
      }
    }
    for (std::size_t i = 0; i < a.entries.size(); ++i) {
      if (a.entries[i].key->text != b.entries[i].key->text ||
          !same(*a.entries[i].value, *b.entries[i].value)) {
        return false;
      }
    }
    return a.kind != NodeKind::scalar || a.text == b.text ||
           withFixes(a) == scalarText(after_, b).text();
  }

  /// The text of a scalar with the fixes of its bytes, character by character.
  std::string withFixes(const Node& node) const {
    const TracedText traced = scalarText(before_, node);
    const std::string_view text = traced.text();
    const SourceText& source = before_.source();
    std::string out;
    std::size_t skipTo = 0;  // bytes of the file up to here have been replaced
    auto fix = fixes_.begin();
    for (std::size_t at = 0; at <= text.size();) {
      const TextPlace place = traced.placeOf(at);
      const std::size_t byte = source.fileOffset() + source.offsetOf(place.line, place.column);
      while (fix != fixes_.end() && (*fix)->fix->begin < byte) {
        ++fix;
      }
      for (; fix != fixes_.end() && (*fix)->fix->begin == byte; ++fix) {
        out += (*fix)->fix->replacement;
        skipTo = (*fix)->fix->end;
      }
      if (at == text.size()) {
        break;
      }
      const std::size_t length = decodeUtf8(text, at).bytes;
      out += byte < skipTo ? "" : text.substr(at, length);
      at += length;
    }
    return out;
  }

  const YamlTree& before_;
  const YamlTree& after_;
  const Findings& fixes_;
};

/// Whether the file with `fixes` is the same YAML but for their words.
bool isHarmless(const YamlTree& before,
                const std::string& name,
                std::string_view bytes,
                const Findings& fixes) {
  Diagnostics diagnostics;
  const auto after = parseYaml(name, applied(bytes, fixes), diagnostics);
  return after && !diagnostics.hasErrors() && Comparison(before, *after, fixes).same();
}

/// As many of `fixes` as do no harm: all of them, or those of either half.
Findings harmless(const YamlTree& before,
                  const std::string& name,
                  std::string_view bytes,
                  const Findings& fixes) {
  if (fixes.empty() || isHarmless(before, name, bytes, fixes)) {
    return fixes;
  }
  if (fixes.size() == 1) {
    return {};
  }
  const auto middle = fixes.begin() + static_cast<std::ptrdiff_t>(fixes.size() / 2);
  Findings kept = harmless(before, name, bytes, {fixes.begin(), middle});
  const Findings rest = harmless(before, name, bytes, {middle, fixes.end()});
  kept.insert(kept.end(), rest.begin(), rest.end());
  return kept;
}

Diagnostic noteOf(const Diagnostic& finding, std::string_view bytes) {
  const Fix& fix = *finding.fix;
  const std::string was(bytes.substr(fix.begin, fix.end - fix.begin));
  const Message& message = was.empty()               ? messages::kPutIn
                           : fix.replacement.empty() ? messages::kTakenOut
                                                     : messages::kFixed;
  return {Severity::note,
          &message,
          {was, fix.replacement, std::string(finding.message->code)},
          finding.where};
}

}  // namespace

FixedFile applyFixes(const std::string& name, std::string_view bytes, const Diagnostics& findings) {
  FixedFile file{std::string(bytes), {}};
  Findings fixes = fixable(findings, name, bytes.size());
  Diagnostics ignored;
  const auto before = fixes.empty() ? std::nullopt : parseYaml(name, bytes, ignored);
  if (!before) {
    return file;
  }
  fixes = harmless(*before, name, bytes, fixes);
  // Two halves that do no harm apart might do some together.
  if (fixes.empty() || !isHarmless(*before, name, bytes, fixes)) {
    return file;
  }
  file.bytes = applied(bytes, fixes);
  for (const Diagnostic* finding : fixes) {
    file.applied.add(noteOf(*finding, bytes));
  }
  return file;
}

}  // namespace paiban
