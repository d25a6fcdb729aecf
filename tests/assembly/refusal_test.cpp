#include <fstream>

#include <gtest/gtest.h>

#include "assembly/attach.h"
#include "assembly/pdf_file.h"
#include "base/file_system.h"
#include "sample_pdf.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Handle = QPDFObjectHandle;

/// The code of the error that opening `path` gives; "" when it opens.
std::string refusal(const fs::path& path) {
  const auto file = openPdf(path);
  return file ? "" : std::string(file.error().message->code);
}

std::string contentOf(const fs::path& path) {
  const auto bytes = realFileSystem().read(path);
  return std::string(asText((*bytes)->view()));
}

fs::path saveText(const std::string& name, const std::string& text) {
  const fs::path path = testFolder() / name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

TEST(PdfRefusal, SoundFilesAreTaken) {
  EXPECT_EQ(refusal(SamplePdf("plain", 1).save()), "");
  EXPECT_EQ(refusal(SamplePdf("packed", 1).save([](QPDFWriter& writer) {
              writer.setObjectStreamMode(qpdf_o_generate);
              writer.setCompressStreams(true);
            })),
            "");
  EXPECT_EQ(refusal(SamplePdf("linear", 2).save([](QPDFWriter& w) { w.setLinearization(true); })),
            "");
}

TEST(PdfRefusal, EncryptedFiles) {
  const auto encrypted = [](const char* user) {
    return SamplePdf("secret", 1).save([user](QPDFWriter& writer) {
      writer.setR6EncryptionParameters(
          user, "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    });
  };
  EXPECT_EQ(refusal(encrypted("password")), "pdf-encrypted");
  EXPECT_EQ(refusal(encrypted("")), "pdf-encrypted") << "opens without a password, all the same";
}

TEST(PdfRefusal, SignedFiles) {
  SamplePdf flags("flags", 1);
  flags.root().replaceKey("/AcroForm", flags.parse("<< /SigFlags 3 /Fields [] >>"));
  EXPECT_EQ(refusal(flags.save()), "pdf-signed");

  SamplePdf field("field", 1);
  field.root().replaceKey(
      "/AcroForm",
      field.parse("<< /Fields [ << /FT /Sig /T (group) /Kids [ << /T (signature) >> ] >> ] >>"));
  EXPECT_EQ(refusal(field.save()), "pdf-signed");

  SamplePdf nested("nested", 1);
  nested.root().replaceKey(
      "/AcroForm", nested.parse("<< /Fields [ << /T (a) /Kids [ << /FT /Sig /T (b) >> ] >> ] >>"));
  EXPECT_EQ(refusal(nested.save()), "pdf-signed");

  SamplePdf perms("perms", 1);
  perms.root().replaceKey("/Perms", perms.parse("<< /DocMDP << /Type /Sig >> >>"));
  EXPECT_EQ(refusal(perms.save()), "pdf-signed");
}

TEST(PdfRefusal, FormsWithoutSignaturesAreTaken) {
  SamplePdf form("form", 1);
  form.root().replaceKey("/AcroForm",
                         form.parse("<< /SigFlags 0 /Fields [ << /FT /Tx /T (name) >> ] >>"));
  EXPECT_EQ(refusal(form.save()), "");
}

TEST(PdfRefusal, AFieldThatIsItsOwnChildEnds) {
  SamplePdf form("circle", 1);
  Handle field = form.indirect("<< /FT /Tx /T (name) >>");
  field.replaceKey("/Kids", Handle::newArray({field}));
  Handle acroForm = form.parse("<< >>");
  acroForm.replaceKey("/Fields", Handle::newArray({field}));
  form.root().replaceKey("/AcroForm", acroForm);
  EXPECT_EQ(refusal(form.save()), "");
}

TEST(PdfRefusal, WhatIsNoPdf) {
  EXPECT_EQ(refusal(saveText("empty.pdf", "")), "pdf-damaged");
  EXPECT_EQ(refusal(saveText("letter.pdf", "Dear colleagues")), "pdf-damaged");
  EXPECT_EQ(refusal(testFolder() / "nowhere.pdf"), "file-missing");
  EXPECT_EQ(refusal(testFolder()), "file-is-directory");
}

TEST(PdfRefusal, TruncatedFilesWhereverTheyEnd) {
  const std::string whole = contentOf(SamplePdf("whole", 2).save());
  for (std::size_t size = whole.size() / 8; size < whole.size() - 8; size += whole.size() / 8) {
    EXPECT_EQ(refusal(saveText("part.pdf", whole.substr(0, size))), "pdf-damaged") << size;
  }
}

TEST(PdfRefusal, AStreamThatCannotBeDecoded) {
  const fs::path path =
      SamplePdf("packed", 1).save([](QPDFWriter& writer) { writer.setCompressStreams(true); });
  std::string text = contentOf(path);
  const std::size_t stream = text.find("stream\n");
  ASSERT_NE(stream, std::string::npos);
  for (std::size_t i = 0; i < 12; ++i) {
    text[stream + 9 + i] = '\x55';
  }
  EXPECT_EQ(refusal(saveText("broken.pdf", text)), "pdf-damaged");
}

TEST(PdfRefusal, AWrongCrossReference) {
  std::string text = contentOf(SamplePdf("shifted", 1).save());
  const std::size_t entry = text.find(" 00000 n");
  text[entry - 1] = text[entry - 1] == '9' ? '8' : '9';
  EXPECT_EQ(refusal(saveText("shifted.pdf", text)), "pdf-damaged");
}

TEST(PdfRefusal, NoPages) {
  EXPECT_EQ(refusal(SamplePdf("bare", 0).save()), "pdf-empty");
}

TEST(PdfRefusal, NamesTheFileAndTheReason) {
  const fs::path sound = SamplePdf("sound", 1).save();
  const fs::path letter = saveText("letter.pdf", "Dear colleagues");
  Diagnostics diagnostics;
  const auto joined = attach(sound, {sound, letter}, diagnostics);
  ASSERT_FALSE(joined);
  EXPECT_EQ(joined.error().arguments[0], letter.string());
  EXPECT_FALSE(joined.error().arguments[1].empty());
}

}  // namespace
}  // namespace paiban
