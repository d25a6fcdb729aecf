#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <vector>

#include <hpdf.h>

#include "base/bytes.h"
#include "pdf/flate.h"

namespace paiban::pdf {

/// Number of an indirect object; 0 = none.
using ObjectNumber = std::uint32_t;

/// The objects of one PDF file, kept by libharu. Dictionaries that libharu has no notion of hold
/// their entries as text, and streams hold their bytes ready to be written, borrowed where that
/// saves a copy. libharu's errors are sticky and so are this class's: calls after the first error
/// do no harm, and `error` tells at the end. Throws std::bad_alloc.
class ObjectStore {
 public:
  explicit ObjectStore(bool compressStreams);
  ObjectStore(const ObjectStore&) = delete;
  ObjectStore& operator=(const ObjectStore&) = delete;

  /// An empty dictionary, for objects that refer to each other.
  ObjectNumber reserve();
  /// Gives a dictionary its entries ("/Key value …").
  void fill(ObjectNumber dictionary, std::string entries);
  ObjectNumber add(std::string entries);

  /// A stream of `data`, compressed if the store does so.
  ObjectNumber addStream(std::string entries, Bytes data);
  /// A stream that is compressed already, or must never be; `entries` name its filter.
  ObjectNumber addEncodedStream(std::string entries, Bytes data);
  /// The same in pieces, which must outlive the store.
  ObjectNumber addEncodedStream(std::string entries, std::vector<ByteView> pieces);

  /// Appends an empty page, and gives a page its entries (boxes and resources among them) and its
  /// content stream.
  ObjectNumber addPage();
  void fillPage(ObjectNumber page, std::string entries, Bytes content);

  void fillCatalog(std::string entries);
  /// The information dictionary, libharu's own entries replaced.
  void fillInfo(std::string entries);

  HPDF_Doc document() const { return document_.get(); }
  /// Number of an object of libharu's own; 0 for null.
  static ObjectNumber numberOf(HPDF_Dict dictionary);
  const Deflater& deflater() const { return deflater_; }
  bool compresses() const { return compress_; }
  /// Size of all streams but those that the file writer adds.
  std::size_t streamBytes() const;
  /// libharu's code of the first error; 0 if all went well.
  unsigned long error() const { return HPDF_GetError(document_.get()); }

 private:
  struct FreeDocument {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
  };
  /// The bytes of a stream, and where reading them stands.
  struct Source {
    Bytes owned;
    std::vector<ByteView> pieces;
    std::size_t piece = 0;
    std::size_t offset = 0;
  };
  static HPDF_STATUS writeEntries(HPDF_Dict dictionary, HPDF_Stream out);
  static HPDF_STATUS readSource(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size);
  static HPDF_STATUS rewindSource(HPDF_Stream stream, HPDF_INT position, HPDF_WhenceMode mode);
  static HPDF_UINT32 sizeOfSource(HPDF_Stream stream);

  HPDF_Dict dictionary(ObjectNumber number) const;
  void setSource(HPDF_Dict stream, Bytes owned, std::vector<ByteView> pieces);
  void setData(HPDF_Dict stream, std::string entries, Bytes data);
  HPDF_Dict newStream();

  std::unique_ptr<_HPDF_Doc_Rec, FreeDocument> document_;
  Deflater deflater_;
  bool compress_;
  std::vector<std::string> entries_;  // by object number
  std::deque<Source> sources_;        // libharu's streams point to these
};

}  // namespace paiban::pdf
