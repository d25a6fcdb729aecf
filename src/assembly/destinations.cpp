#include "assembly/destinations.h"

#include <optional>
#include <string>

#include <qpdf/QPDFNameTreeObjectHelper.hh>

#include "assembly/pdf_file.h"

namespace paiban {
namespace {

/// The two places where destinations have names: the name tree (strings, PDF 1.2) and the older
/// dictionary in the catalogue (names, PDF 1.1).
class NamedDestinations {
 public:
  explicit NamedDestinations(QPDF& pdf) : dictionary_(pdf.getRoot().getKey("/Dests")) {
    QPDFObjectHandle names = pdf.getRoot().getKey("/Names");
    if (names.isDictionary() && names.getKey("/Dests").isDictionary()) {
      tree_.emplace(names.getKey("/Dests"), pdf, false);
    }
  }

  /// The array that `name` stands for, or null.
  QPDFObjectHandle find(QPDFObjectHandle name) {
    QPDFObjectHandle found = QPDFObjectHandle::newNull();
    if (name.isName() && dictionary_.isDictionary()) {
      found = dictionary_.getKey(name.getName());
    } else if (name.isString() && tree_) {
      tree_->findObject(name.getUTF8Value(), found);
    }
    if (found.isDictionary()) {
      found = found.getKey("/D");
    }
    return found.isArray() ? found : QPDFObjectHandle::newNull();
  }

 private:
  QPDFObjectHandle dictionary_;
  std::optional<QPDFNameTreeObjectHelper> tree_;
};

}  // namespace

void makeDestinationsExplicit(QPDF& pdf) {
  NamedDestinations names(pdf);
  const auto replace = [&](QPDFObjectHandle& holder, const char* key) {
    QPDFObjectHandle value = holder.getKey(key);
    if (value.isName() || value.isString()) {
      if (QPDFObjectHandle target = names.find(value); target.isArray()) {
        holder.replaceKey(key, target.isIndirect() ? target : target.shallowCopy());
      }
    }
  };
  forEachDictionary(pdf, [&](QPDFObjectHandle& dictionary) {
    if (dictionary.getKey("/S").isNameAndEquals("/GoTo")) {
      replace(dictionary, "/D");
    }
    if (dictionary.hasKey("/Dest")) {
      replace(dictionary, "/Dest");
    }
  });
}

}  // namespace paiban
