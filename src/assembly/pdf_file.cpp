#include "assembly/pdf_file.h"

#include <exception>
#include <set>
#include <utility>

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFExc.hh>

#include "assembly/messages.h"

namespace paiban {
namespace {

std::string reasonOf(const QPDFExc& problem) {
  std::string reason = problem.getMessageDetail();
  if (!problem.getObject().empty()) {
    reason += " (" + problem.getObject() + ")";
  }
  return reason;
}

tl::unexpected<Diagnostic> damaged(const std::string& name, const std::string& reason) {
  return failure(messages::kPdfDamaged, {}, {name, reason});
}

/// Every filter that belongs to PDF itself must be able to decode what it is given; what is wrong
/// turns up among the warnings.
void decodeAllStreams(QPDF& pdf) {
  for (QPDFObjectHandle& object : pdf.getAllObjects()) {
    if (object.isStream()) {
      Pl_Discard nowhere;
      object.pipeStreamData(&nowhere, 0, qpdf_dl_generalized);
    }
  }
}

/// A field of type /Sig at or below `field`; the type is inherited.
bool hasSignatureField(QPDFObjectHandle field, std::set<QPDFObjGen>& visited) {
  if (!field.isDictionary() || (field.isIndirect() && !visited.insert(field.getObjGen()).second)) {
    return false;
  }
  if (field.getKey("/FT").isNameAndEquals("/Sig")) {
    return true;
  }
  QPDFObjectHandle kids = field.getKey("/Kids");
  for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
    if (hasSignatureField(kids.getArrayItem(i), visited)) {
      return true;
    }
  }
  return false;
}

void visitDirect(QPDFObjectHandle object, const std::function<void(QPDFObjectHandle&)>& visit) {
  if (object.isStream()) {
    object = object.getDict();
  }
  if (object.isDictionary()) {
    visit(object);
    for (const auto& [key, value] : object.getDictAsMap()) {
      if (!value.isIndirect()) {
        visitDirect(value, visit);
      }
    }
  } else if (object.isArray()) {
    for (QPDFObjectHandle& item : object.getArrayAsVector()) {
      if (!item.isIndirect()) {
        visitDirect(item, visit);
      }
    }
  }
}

/// Opens without repairing. Throws what QPDF throws.
std::unique_ptr<QPDF> openStrictly(const std::string& name, ByteView bytes) {
  auto pdf = std::make_unique<QPDF>();
  pdf->setSuppressWarnings(true);
  pdf->setAttemptRecovery(false);
  pdf->processMemoryFile(name.c_str(), reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return pdf;
}

}  // namespace

std::optional<std::string> signedBecause(QPDF& pdf) {
  QPDFObjectHandle perms = pdf.getRoot().getKey("/Perms");
  for (const char* right : {"/DocMDP", "/UR3"}) {
    if (perms.isDictionary() && perms.hasKey(right)) {
      return std::string("Perms ") + right;
    }
  }
  QPDFObjectHandle form = pdf.getRoot().getKey("/AcroForm");
  if (!form.isDictionary()) {
    return std::nullopt;
  }
  constexpr long long kSignaturesExist = 1;
  if (QPDFObjectHandle flags = form.getKey("/SigFlags");
      flags.isInteger() && (flags.getIntValue() & kSignaturesExist) != 0) {
    return "SigFlags";
  }
  std::set<QPDFObjGen> visited;
  QPDFObjectHandle fields = form.getKey("/Fields");
  for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
    if (hasSignatureField(fields.getArrayItem(i), visited)) {
      return "/FT /Sig";
    }
  }
  return std::nullopt;
}

void forEachDictionary(QPDF& pdf, const std::function<void(QPDFObjectHandle&)>& visit) {
  for (const QPDFObjectHandle& object : pdf.getAllObjects()) {
    visitDirect(object, visit);
  }
}

QPDFObjectHandle imported(QPDF& to, QPDF& from, QPDFObjectHandle value) {
  return to.copyForeignObject(value.isIndirect() ? value : from.makeIndirectObject(value));
}

Result<PdfFile> openPdf(const std::filesystem::path& path) {
  const std::string name = path.string();
  auto bytes = realFileSystem().read(path);
  if (!bytes) {
    return tl::unexpected<Diagnostic>(std::move(bytes.error()));
  }
  try {
    PdfFile file{name, *bytes, openStrictly(name, (*bytes)->view())};
    if (file.pdf->isEncrypted()) {
      return failure(messages::kPdfEncrypted, {}, {name});
    }
    if (const auto reason = signedBecause(*file.pdf)) {
      return failure(messages::kPdfSigned, {}, {name, *reason});
    }
    const bool empty = file.pdf->getAllPages().empty();
    decodeAllStreams(*file.pdf);
    if (file.pdf->anyWarnings()) {
      return damaged(name, reasonOf(file.pdf->getWarnings().front()));
    }
    if (empty) {
      return failure(messages::kPdfEmpty, {}, {name});
    }
    return file;
  } catch (const QPDFExc& problem) {
    if (problem.getErrorCode() == qpdf_e_password) {
      return failure(messages::kPdfEncrypted, {}, {name});
    }
    return damaged(name, reasonOf(problem));
  } catch (const std::exception& problem) {
    return damaged(name, problem.what());
  }
}

}  // namespace paiban
