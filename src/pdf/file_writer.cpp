#include "pdf/file_writer.h"

#include <new>
#include <string>
#include <utility>
#include <vector>

#include <libdeflate.h>

#include "pdf/messages.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

/// An object stream is closed when it has this many objects or bytes: readers unpack it whole.
constexpr std::size_t kObjectsPerStream = 256;
constexpr std::size_t kBytesPerStream = 1 << 16;

/// The comment marks the file as binary (7.5.2).
constexpr std::string_view kHeader = "%PDF-1.7\n%\xE6\x8E\x92\xE7\x89\x88\n";

/// What a cross-reference stream says of an object (table 18).
struct Place {
  int type = 0;             ///< 0 free, 1 at an offset, 2 in an object stream
  std::uint64_t where = 0;  ///< offset, or number of the object stream
  std::uint32_t index = 0;  ///< in the object stream
};

HPDF_STATUS appendTo(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    auto& out = *static_cast<Bytes*>(stream->attr);
    out.insert(out.end(), bytes, bytes + size);
    return HPDF_OK;
  } catch (const std::bad_alloc&) {
    return HPDF_FAILD_TO_ALLOC_MEM;  // C frames are in between
  }
}

class FileWriter {
 public:
  explicit FileWriter(const ObjectStore& store) : store_(store) {}

  Result<Bytes> write();

 private:
  struct FreeStream {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
  };

  static bool isStream(const void* object);
  bool writeValue(void* object, Bytes& out) const;
  void put(std::string_view text) { file_.insert(file_.end(), text.begin(), text.end()); }
  void beginObject(std::uint32_t number);
  void endObject(std::size_t start);
  bool writeStream(std::uint32_t number, void* object);
  bool pack(std::uint32_t number, void* object);
  void closePack();
  void writeOwnStream(std::uint32_t number, std::string entries, ByteView data);
  void writeCrossReference();
  std::string identifier() const;

  const ObjectStore& store_;
  Bytes file_;
  std::vector<Place> places_;           ///< by object number
  Bytes packed_;                        ///< values of the object stream that is being filled
  std::vector<std::uint32_t> waiting_;  ///< their numbers
  std::string packedIndex_;             ///< their numbers and offsets, as they are written
  std::string fingerprint_;             ///< checksums and sizes of everything written
};

bool FileWriter::isStream(const void* object) {
  const auto* dictionary = static_cast<const _HPDF_Dict_Rec*>(object);
  return (dictionary->header.obj_class & HPDF_OCLASS_ANY) == HPDF_OCLASS_DICT &&
         dictionary->stream != nullptr;
}

bool FileWriter::writeValue(void* object, Bytes& out) const {
  const std::unique_ptr<_HPDF_Stream_Rec, FreeStream> sink(
      HPDF_CallbackWriter_New(store_.document()->mmgr, appendTo, &out));
  return sink != nullptr && HPDF_Obj_WriteValue(object, sink.get(), nullptr) == HPDF_OK;
}

void FileWriter::beginObject(std::uint32_t number) {
  places_[number] = {1, file_.size(), 0};
  put(std::to_string(number) + " 0 obj\n");
}

void FileWriter::endObject(std::size_t start) {
  const std::size_t size = file_.size() - start;
  appendInteger(fingerprint_, libdeflate_crc32(0, file_.data() + start, size));
  appendInteger(fingerprint_, static_cast<std::int64_t>(size));
  put("\nendobj\n");
}

bool FileWriter::writeStream(std::uint32_t number, void* object) {
  beginObject(number);
  const std::size_t start = file_.size();
  const bool written = writeValue(object, file_);
  endObject(start);
  return written;
}

bool FileWriter::pack(std::uint32_t number, void* object) {
  appendInteger(packedIndex_, number);
  packedIndex_ += ' ';
  appendInteger(packedIndex_, static_cast<std::int64_t>(packed_.size()));
  packedIndex_ += ' ';
  waiting_.push_back(number);
  const bool written = writeValue(object, packed_);
  packed_.push_back('\n');
  if (waiting_.size() >= kObjectsPerStream || packed_.size() >= kBytesPerStream) {
    closePack();
  }
  return written;
}

/// Streams that libharu does not know of: those that hold its other objects and their places.
void FileWriter::writeOwnStream(std::uint32_t number, std::string entries, ByteView data) {
  Bytes compressed;
  if (store_.compresses()) {
    compressed = store_.deflater().compress(data);
    data = compressed;
    entries += "/Filter/FlateDecode";
  }
  beginObject(number);
  const std::size_t start = file_.size();
  put("<<" + entries + "/Length " + std::to_string(data.size()) + ">>\nstream\n");
  put(asText(data));
  put("\nendstream");
  endObject(start);
}

void FileWriter::closePack() {
  if (waiting_.empty()) {
    return;
  }
  const auto number = static_cast<std::uint32_t>(places_.size());
  places_.emplace_back();
  const std::string count = std::to_string(waiting_.size());
  const std::string first = std::to_string(packedIndex_.size());
  packed_.insert(packed_.begin(), packedIndex_.begin(), packedIndex_.end());
  writeOwnStream(number, "/Type/ObjStm/N " + count + "/First " + first, packed_);
  for (std::uint32_t i = 0; i < waiting_.size(); ++i) {
    places_[waiting_[i]] = {2, number, i};
  }
  packed_.clear();
  packedIndex_.clear();
  waiting_.clear();
}

std::string FileWriter::identifier() const {
  constexpr std::size_t kHexDigits = 32;  // of 16 bytes, as 14.4 has it
  return toHex(sha256(asBytes(fingerprint_))).substr(0, kHexDigits);
}

int bytesFor(std::uint64_t value) {
  int bytes = 1;
  while (value >>= 8) {
    ++bytes;
  }
  return bytes;
}

void appendBigEndian(Bytes& out, std::uint64_t value, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
    out.push_back(static_cast<std::uint8_t>(value >> shift));
  }
}

void FileWriter::writeCrossReference() {
  const std::size_t start = file_.size();
  const std::size_t number = places_.size();
  places_.push_back({1, start, 0});
  const int whereSize = bytesFor(start);
  constexpr int kIndexSize = 2;
  Bytes table;
  for (const Place& place : places_) {
    appendBigEndian(table, static_cast<std::uint64_t>(place.type), 1);
    appendBigEndian(table, place.where, whereSize);
    appendBigEndian(table, place.index, kIndexSize);
  }
  const std::string id = identifier();
  const HPDF_Doc document = store_.document();
  std::string entries = "/Type/XRef/Size " + std::to_string(places_.size());
  entries += "/W[1 " + std::to_string(whereSize) + ' ' + std::to_string(kIndexSize) + "]/Root ";
  appendReference(entries, ObjectStore::numberOf(document->catalog));
  entries += "/Info ";
  appendReference(entries, ObjectStore::numberOf(document->info));
  entries += "/ID[<" + id + "><" + id + ">]";
  if (store_.compresses()) {
    const int rowSize = 1 + whereSize + kIndexSize;
    entries += "/DecodeParms<</Predictor 12/Columns " + std::to_string(rowSize) + ">>";
    table = predictUp(table, static_cast<std::size_t>(rowSize));
  }
  writeOwnStream(static_cast<std::uint32_t>(number), std::move(entries), table);
  put("startxref\n" + std::to_string(start) + "\n%%EOF\n");
}

Result<Bytes> FileWriter::write() {
  const HPDF_Xref xref = store_.document()->xref;
  constexpr std::size_t kRoomForStructure = 1 << 16;
  file_.reserve(store_.streamBytes() + kRoomForStructure);
  put(kHeader);
  places_.resize(xref->entries->count);
  places_[0] = {0, 0, 0xFFFF};
  bool written = store_.error() == 0;
  for (std::uint32_t number = 1; written && number < xref->entries->count; ++number) {
    void* object = HPDF_Xref_GetEntry(xref, number)->obj;
    written = isStream(object) ? writeStream(number, object) : pack(number, object);
  }
  if (!written || store_.error() != 0) {
    return failure(messages::kPdfLimit, {}, {std::to_string(store_.error())});
  }
  closePack();
  writeCrossReference();
  return std::move(file_);
}

}  // namespace

Result<Bytes> writeFile(const ObjectStore& store) {
  return FileWriter(store).write();
}

}  // namespace paiban::pdf
