# English hyphenation patterns of Debian, compiled into paiban_paragraph. The hashes pin the files:
# other patterns would break lines elsewhere.
add_executable(compile_patterns paragraph/patterns/compile_patterns.cpp)
target_link_libraries(compile_patterns PRIVATE paiban_base)

function(paiban_patterns name variable sha256)
  set(dictionary /usr/share/hyphen/${name}.dic)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/paragraph/${name}.cpp)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/paragraph)
  add_custom_command(
    OUTPUT ${output}
    COMMAND compile_patterns ${dictionary} ${sha256} ${variable} ${output}
    DEPENDS compile_patterns
    VERBATIM)
  target_sources(paiban_paragraph PRIVATE ${output})
endfunction()

paiban_patterns(hyph_en_US kPatternsEnUs
  546b4c007d82b3bc9b3a691a3048eaae86741a162cd4e64a41fdebe147e5e473)
paiban_patterns(hyph_en_GB kPatternsEnGb
  9fdc97f7faabcda30c15a9d53bc7fbf21daec795fb3c9a9588f7bdb30c563f41)
