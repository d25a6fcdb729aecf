#include "assembly/page_labels.h"

#include <algorithm>

#include <qpdf/QPDFPageLabelDocumentHelper.hh>

namespace paiban {
namespace {

using Handle = QPDFObjectHandle;

/// A copy that belongs to no document.
Handle freeCopy(Handle label) {
  Handle copy = Handle::newDictionary();
  if (Handle style = label.getKey("/S"); style.isName()) {
    copy.replaceKey("/S", Handle::newName(style.getName()));
  }
  if (Handle prefix = label.getKey("/P"); prefix.isString()) {
    copy.replaceKey("/P", Handle::newUnicodeString(prefix.getUTF8Value()));
  }
  if (Handle start = label.getKey("/St"); start.isInteger()) {
    copy.replaceKey("/St", Handle::newInteger(start.getIntValue()));
  }
  return copy;
}

/// The labels of one document, page by page as far as they begin anew, moved by `offset` pages.
void appendLabels(const PageRange& document, long long offset, std::vector<Handle>& numbers) {
  QPDFPageLabelDocumentHelper labels(*document.pdf);
  if (!labels.hasPageLabels()) {
    Handle label = Handle::newDictionary();
    label.replaceKey("/S", Handle::newName("/D"));
    label.replaceKey("/St", Handle::newInteger(offset + 1));
    numbers.push_back(Handle::newInteger(offset));
    numbers.push_back(label);
    return;
  }
  std::vector<Handle> own;
  labels.getLabelsForPageRange(0, static_cast<long long>(document.pages) - 1, 0, own);
  for (std::size_t i = 0; i + 1 < own.size(); i += 2) {
    numbers.push_back(Handle::newInteger(own[i].getIntValue() + offset));
    numbers.push_back(freeCopy(own[i + 1]));
  }
}

}  // namespace

void joinPageLabels(QPDF& host, const std::vector<PageRange>& documents) {
  const bool any = std::any_of(documents.begin(), documents.end(), [](const PageRange& d) {
    return QPDFPageLabelDocumentHelper(*d.pdf).hasPageLabels();
  });
  if (!any) {
    return;
  }
  std::vector<Handle> numbers;
  long long offset = 0;
  for (const PageRange& document : documents) {
    appendLabels(document, offset, numbers);
    offset += static_cast<long long>(document.pages);
  }
  Handle labels = Handle::newDictionary();
  labels.replaceKey("/Nums", Handle::newArray(numbers));
  host.getRoot().replaceKey("/PageLabels", labels);
}

}  // namespace paiban
