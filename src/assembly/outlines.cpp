#include "assembly/outlines.h"

#include <algorithm>
#include <set>

#include "assembly/pdf_file.h"

namespace paiban {
namespace {

using Handle = QPDFObjectHandle;

constexpr int kDeepest = 64;  ///< levels of bookmarks that are kept; no reader shows more

/// A list of bookmarks that hang from one parent; ISO 32000-1, 12.3.3.
class Siblings {
 public:
  explicit Siblings(Handle parent) : parent_(parent) {}

  void add(Handle item) {
    item.replaceKey("/Parent", parent_);
    if (last_.isInitialized()) {
      last_.replaceKey("/Next", item);
      item.replaceKey("/Prev", last_);
    } else {
      parent_.replaceKey("/First", item);
    }
    last_ = item;
    parent_.replaceKey("/Last", item);
  }
  /// Goes on behind what the parent has already; gives how many lines those show.
  long long adopt() {
    long long lines = 0;
    std::set<QPDFObjGen> visited;
    for (Handle at = parent_.getKey("/First");
         at.isDictionary() && visited.insert(at.getObjGen()).second;
         at = at.getKey("/Next")) {
      last_ = at;
      lines += 1 + openLines(at);
    }
    return lines;
  }
  /// Lines that an item shows below itself.
  static long long openLines(Handle item) {
    Handle count = item.getKey("/Count");
    return count.isInteger() ? std::max(0LL, count.getIntValue()) : 0;
  }

 private:
  Handle parent_;
  Handle last_;
};

/// Copies the bookmarks of one document into another.
class OutlineCopier {
 public:
  OutlineCopier(QPDF& host, QPDF& bulletin) : host_(host), bulletin_(bulletin) {}

  /// Copies `first` and what follows it below `parent`; gives how many lines they show.
  long long copy(Handle first, Handle parent, int level) {
    Siblings siblings(parent);
    long long lines = 0;
    for (Handle at = first; at.isDictionary() && visited_.insert(at.getObjGen()).second;
         at = at.getKey("/Next")) {
      Handle item = copyOne(at);
      siblings.add(item);
      lines += 1;
      if (level >= kDeepest || !at.getKey("/First").isDictionary()) {
        continue;
      }
      const long long below = copy(at.getKey("/First"), item, level + 1);
      const bool open = Siblings::openLines(at) > 0;
      item.replaceKey("/Count", Handle::newInteger(open ? below : -below));
      lines += open ? below : 0;
    }
    return lines;
  }

 private:
  QPDF& host_;
  QPDF& bulletin_;
  std::set<QPDFObjGen> visited_;

  Handle copyOne(Handle from) {
    Handle item = host_.makeIndirectObject(Handle::newDictionary());
    Handle title = from.getKey("/Title");
    item.replaceKey("/Title",
                    Handle::newUnicodeString(title.isString() ? title.getUTF8Value() : ""));
    for (const char* key : {"/Dest", "/A", "/C", "/F"}) {
      if (Handle value = from.getKey(key); !value.isNull()) {
        item.replaceKey(key, imported(host_, bulletin_, value));
      }
    }
    return item;
  }
};

/// The root of the host's outline, made if there is none.
Handle outlineRoot(QPDF& host) {
  Handle root = host.getRoot().getKey("/Outlines");
  if (!root.isDictionary()) {
    root = Handle::newDictionary();
    root.replaceKey("/Type", Handle::newName("/Outlines"));
  }
  if (!root.isIndirect()) {
    root = host.makeIndirectObject(root);
    host.getRoot().replaceKey("/Outlines", root);
  }
  return root;
}

}  // namespace

void appendOutline(QPDF& host,
                   QPDF& bulletin,
                   const std::string& title,
                   QPDFObjectHandle firstPage) {
  Handle root = outlineRoot(host);
  Siblings top(root);
  const long long before = top.adopt();
  Handle entry = host.makeIndirectObject(Handle::newDictionary());
  entry.replaceKey("/Title", Handle::newUnicodeString(title));
  entry.replaceKey("/Dest", Handle::newArray({firstPage, Handle::newName("/Fit")}));
  top.add(entry);
  long long below = 0;
  if (Handle outline = bulletin.getRoot().getKey("/Outlines"); outline.isDictionary()) {
    below = OutlineCopier(host, bulletin).copy(outline.getKey("/First"), entry, 1);
  }
  if (below > 0) {
    entry.replaceKey("/Count", Handle::newInteger(below));
  }
  root.replaceKey("/Count", Handle::newInteger(before + 1 + below));
}

}  // namespace paiban
