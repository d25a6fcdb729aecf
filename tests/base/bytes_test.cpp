#include "base/bytes.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

// The examples of FIPS 180-4 (NIST's "Examples with intermediate values").
TEST(Sha256, MatchesTheStandard) {
  EXPECT_EQ(toHex(sha256(asBytes(""))),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(toHex(sha256(asBytes("abc"))),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(toHex(sha256(asBytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(toHex(sha256(asBytes(std::string(1000000, 'a')))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Bytes, TextAndBytesAreViewsOfEachOther) {
  const std::string_view text = "辽\0阳";
  EXPECT_EQ(asText(asBytes(text)), text);
  EXPECT_EQ(asBytes("\xFF").front(), 0xFF);
}

}  // namespace
}  // namespace paiban
