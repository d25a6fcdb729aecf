#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "driver/manuscript.h"

namespace paiban {

/// What the program knows of its surroundings; the only place that looks at them is `main`.
struct Environment {
  std::filesystem::path executable;     ///< its own file, resolved
  std::string lcAll, lcMessages, lang;  ///< the variables of these names
  bool noColour = false;                ///< NO_COLOR is set
  bool outIsTerminal = false;
  bool errIsTerminal = false;
};

/// How to talk to the user; never touches an output byte.
struct Preferences {
  MessageLanguage language = MessageLanguage::en;
  bool json = false;  ///< diagnostics as one JSON document
};

/// The topics of the help.
enum class Topic { overview, render, check, schema, fonts, attach, grid };

/// Where fonts and layouts come from, beside the installed ones.
struct Resources {
  std::string fontManifest;                          ///< empty = the installed one
  std::vector<std::filesystem::path> layoutFolders;  ///< searched before the installed layouts
};

struct RenderCommand {
  std::vector<std::string> contents;  ///< at least one
  RenderRequest request;              ///< for each of them; `content` is empty
  std::string output;                 ///< file, pattern with {fields} or `-`; empty = by default
  std::string trace;                  ///< file or pattern for the lines; empty = none
  int jobs = 0;                       ///< renders at a time; 0 = one a processor
  Resources resources;
};
struct CheckCommand {
  std::vector<std::string> contents;  ///< at least one
  RenderRequest request;
  bool fix = false;    ///< write the fixes that are safe into the files
  bool page = false;   ///< hold the pages against the rules of make-up
  std::string output;  ///< file for the pages with the findings drawn, or `-`; empty = none
  int jobs = 0;
  Resources resources;
};
struct SchemaCommand {
  bool layout = false;  ///< the layout's schema, not the content's
};
struct FontsCommand {
  bool json = false;
  Resources resources;
};
struct AttachCommand {
  std::string circular;
  std::vector<std::string> bulletins;  ///< at least one
  std::string output;
};
struct GridCommand {
  std::string layout;  ///< name or file
  std::string output;  ///< file for the drawing, or `-`; empty = none
  Resources resources;
};
struct HelpCommand {
  Topic topic = Topic::overview;
};
struct VersionCommand {};

using Command = std::variant<RenderCommand,
                             CheckCommand,
                             SchemaCommand,
                             FontsCommand,
                             AttachCommand,
                             GridCommand,
                             HelpCommand,
                             VersionCommand>;

/// Language and form of messages. Looks at the arguments before they are parsed, so that a usage
/// error is told as the user asked; what is wrong with the two options themselves is for
/// `parseCommand` to say.
Preferences preferencesOf(std::span<const std::string> arguments, const Environment& environment);

/// The command that `arguments` (without the program's name) give. Errors: whatever is no good
/// command line, with the nearest known word.
Result<Command> parseCommand(std::span<const std::string> arguments);

/// The option names of a topic, long ones with their dashes; for the test of the help texts.
std::vector<std::string> optionNames(Topic topic);

}  // namespace paiban
