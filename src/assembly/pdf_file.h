#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <qpdf/QPDF.hh>

#include "base/file_system.h"
#include "base/result.h"

namespace paiban {

/// A PDF that was opened, found whole, and may be joined with others.
struct PdfFile {
  std::string name;   ///< as the user wrote it
  SharedBytes bytes;  ///< `pdf` reads from them as long as it lives
  std::unique_ptr<QPDF> pdf;
};

/// Opens a PDF and decodes every stream of it once. Errors: missing, encrypted, signed, damaged in
/// any way (nothing is repaired in silence), no pages.
Result<PdfFile> openPdf(const std::filesystem::path& path);

/// Why a document counts as signed: it has signature fields (ISO 32000-1, 12.7.2, SigFlags) or
/// permissions granted by a signature (12.8.4); nothing when it does not.
std::optional<std::string> signedBecause(QPDF& pdf);

/// Calls `visit` on every dictionary of the file, those of streams and nested ones included.
void forEachDictionary(QPDF& pdf, const std::function<void(QPDFObjectHandle&)>& visit);

/// `value`, which belongs to `from`, as an object of `to`. Pages in it become the copies that were
/// added to `to` before.
QPDFObjectHandle imported(QPDF& to, QPDF& from, QPDFObjectHandle value);

}  // namespace paiban
