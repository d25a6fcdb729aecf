#include "pdf/object_store.h"

#include <algorithm>
#include <new>
#include <utility>

namespace paiban::pdf {
namespace {

/// Pages under one node of the page tree; a flat tree ends at libharu's limit for arrays.
constexpr HPDF_UINT kPagesPerNode = 64;
/// The bits of an object id that are its number.
constexpr HPDF_UINT32 kNumberBits = 0x00FFFFFF;

std::size_t totalSize(const std::vector<ByteView>& pieces) {
  std::size_t size = 0;
  for (const ByteView piece : pieces) {
    size += piece.size();
  }
  return size;
}

}  // namespace

ObjectStore::ObjectStore(bool compressStreams)
    : document_(HPDF_New(nullptr, this)), compress_(compressStreams) {
  if (document_ == nullptr) {
    throw std::bad_alloc();
  }
  HPDF_SetPagesConfiguration(document_.get(), kPagesPerNode);
}

HPDF_STATUS ObjectStore::writeEntries(HPDF_Dict dictionary, HPDF_Stream out) {
  const auto& store = *static_cast<const ObjectStore*>(dictionary->error->user_data);
  const std::string& entries = store.entries_[numberOf(dictionary)];
  return HPDF_Stream_Write(out,
                           reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                           static_cast<HPDF_UINT>(entries.size()));
}

HPDF_STATUS ObjectStore::readSource(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size) {
  Source& source = *static_cast<Source*>(stream->attr);
  HPDF_UINT got = 0;
  while (got < *size && source.piece < source.pieces.size()) {
    const ByteView rest = source.pieces[source.piece].subspan(source.offset);
    const std::size_t count = std::min<std::size_t>(rest.size(), *size - got);
    std::copy_n(rest.begin(), count, to + got);
    got += static_cast<HPDF_UINT>(count);
    source.offset += count;
    if (count == rest.size()) {
      source.piece += 1;
      source.offset = 0;
    }
  }
  const bool all = got == *size;
  *size = got;
  return all ? HPDF_OK : HPDF_STREAM_EOF;
}

HPDF_STATUS ObjectStore::rewindSource(HPDF_Stream stream, HPDF_INT, HPDF_WhenceMode) {
  Source& source = *static_cast<Source*>(stream->attr);
  source.piece = 0;  // libharu only ever goes back to the start
  source.offset = 0;
  return HPDF_OK;
}

HPDF_UINT32 ObjectStore::sizeOfSource(HPDF_Stream stream) {
  return static_cast<HPDF_UINT32>(totalSize(static_cast<const Source*>(stream->attr)->pieces));
}

std::size_t ObjectStore::streamBytes() const {
  std::size_t size = 0;
  for (const Source& source : sources_) {
    size += totalSize(source.pieces);
  }
  return size;
}

ObjectNumber ObjectStore::numberOf(HPDF_Dict dictionary) {
  return dictionary == nullptr ? 0 : dictionary->header.obj_id & kNumberBits;
}

HPDF_Dict ObjectStore::dictionary(ObjectNumber number) const {
  const HPDF_XrefEntry entry = number == 0 ? nullptr : HPDF_Xref_GetEntry(document_->xref, number);
  return entry == nullptr ? nullptr : static_cast<HPDF_Dict>(entry->obj);
}

void ObjectStore::setSource(HPDF_Dict stream, Bytes owned, std::vector<ByteView> pieces) {
  if (stream == nullptr) {
    return;
  }
  Source& source = sources_.emplace_back();
  source.owned = std::move(owned);
  source.pieces = std::move(pieces);
  if (source.pieces.empty()) {
    source.pieces.push_back(source.owned);
  }
  const HPDF_Stream reader = HPDF_CallbackReader_New(
      document_->mmgr, readSource, rewindSource, nullptr, sizeOfSource, &source);
  if (reader != nullptr) {
    HPDF_Stream_Free(stream->stream);
    stream->stream = reader;
  }
}

void ObjectStore::setData(HPDF_Dict stream, std::string entries, Bytes data) {
  if (compress_) {
    // By hand: libharu would compress with zlib, and takes away a /Filter that it did not set.
    entries += "/Filter/FlateDecode\n";
    data = deflater_.compress(data);
  }
  fill(numberOf(stream), std::move(entries));
  setSource(stream, std::move(data), {});
}

HPDF_Dict ObjectStore::newStream() {
  return error() != 0 ? nullptr : HPDF_DictStream_New(document_->mmgr, document_->xref);
}

ObjectNumber ObjectStore::reserve() {
  if (error() != 0) {
    return 0;
  }
  const HPDF_Dict dictionary = HPDF_Dict_New(document_->mmgr);
  const bool added = dictionary != nullptr && HPDF_Xref_Add(document_->xref, dictionary) == HPDF_OK;
  return added ? numberOf(dictionary) : 0;
}

void ObjectStore::fill(ObjectNumber number, std::string entries) {
  const HPDF_Dict filled = dictionary(number);
  if (filled == nullptr) {
    return;
  }
  entries_.resize(std::max<std::size_t>(entries_.size(), number + 1));
  entries_[number] = std::move(entries);
  filled->write_fn = writeEntries;
}

ObjectNumber ObjectStore::add(std::string entries) {
  const ObjectNumber number = reserve();
  fill(number, std::move(entries));
  return number;
}

ObjectNumber ObjectStore::addStream(std::string entries, Bytes data) {
  const HPDF_Dict stream = newStream();
  setData(stream, std::move(entries), std::move(data));
  return numberOf(stream);
}

ObjectNumber ObjectStore::addEncodedStream(std::string entries, Bytes data) {
  const HPDF_Dict stream = newStream();
  fill(numberOf(stream), std::move(entries));
  setSource(stream, std::move(data), {});
  return numberOf(stream);
}

ObjectNumber ObjectStore::addEncodedStream(std::string entries, std::vector<ByteView> pieces) {
  const HPDF_Dict stream = newStream();
  fill(numberOf(stream), std::move(entries));
  setSource(stream, {}, std::move(pieces));
  return numberOf(stream);
}

ObjectNumber ObjectStore::addPage() {
  const HPDF_Page page = HPDF_AddPage(document_.get());
  if (page == nullptr) {
    return 0;
  }
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  return numberOf(page);
}

void ObjectStore::fillPage(ObjectNumber number, std::string entries, Bytes content) {
  const HPDF_Page page = dictionary(number);
  if (page == nullptr) {
    return;
  }
  fill(number, std::move(entries));
  auto* state = static_cast<HPDF_PageAttr>(page->attr);
  setData(state->contents, {}, std::move(content));
  state->stream = state->contents->stream;
}

void ObjectStore::fillCatalog(std::string entries) {
  fill(numberOf(document_->catalog), std::move(entries));
}

void ObjectStore::fillInfo(std::string entries) {
  HPDF_Dict_RemoveElement(document_->info, "Producer");
  fill(numberOf(document_->info), std::move(entries));
}

}  // namespace paiban::pdf
