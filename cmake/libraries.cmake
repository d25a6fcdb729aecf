# The libraries, all from Debian packages (the launcher ./paiban lists them).
#
# Every shared library costs 0.1 to 0.5 ms at each start of the program, libstdc++ and ICU most.
# Where Debian ships an archive, a release links that: 1.7 instead of 3.8 ms from exec to main.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz harfbuzz-subset)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)

# paiban_library(NAME HEADER FILE…) makes the target paiban::NAME of the library files lib<FILE>.
function(paiban_library name header)
  find_path(${name}_INCLUDE_DIR ${header} REQUIRED)
  mark_as_advanced(${name}_INCLUDE_DIR)
  add_library(paiban::${name} INTERFACE IMPORTED GLOBAL)
  foreach(file ${ARGN})
    if(PAIBAN_STATIC)
      set(names lib${file}.a ${file})
    else()
      set(names ${file})
    endif()
    find_library(${file}_LIBRARY NAMES ${names} REQUIRED)
    mark_as_advanced(${file}_LIBRARY)
    target_link_libraries(paiban::${name} INTERFACE ${${file}_LIBRARY})
  endforeach()
endfunction()

paiban_library(yaml yaml-cpp/yaml.h yaml-cpp)
paiban_library(icu unicode/uchar.h icuuc icudata)
paiban_library(nettle nettle/sha2.h nettle)
paiban_library(deflate libdeflate.h deflate)
paiban_library(hyphen hyphen.h hyphen)
paiban_library(jpeg jpeglib.h jpeg)
paiban_library(hpdf hpdf.h hpdf)
