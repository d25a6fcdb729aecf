#pragma once

#include <cstdint>
#include <string>

namespace paiban::test {

/// A layout file that nobody wrote, the same for the same `seed`: a page, grids and frames of
/// random make-up over the styles of the tabloid, for one language after the other, for pairs side
/// by side or one below the other, or for facing pages. It names all content that there can be.
std::string randomLayout(std::uint32_t seed);

}  // namespace paiban::test
