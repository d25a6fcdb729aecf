#include "cli/help.h"

#include <array>

namespace paiban {
namespace {

/// A help text in both languages.
struct HelpPage {
  std::string_view en;
  std::string_view zh;
};

constexpr HelpPage kOverview{R"(Paiban turns YAML into print-ready Chinese and English bulletins.

Usage: paiban COMMAND …

Commands:
  render CONTENT…           content and layout → PDF
  check CONTENT…            says all that is wrong with a content file, mends it where it can
  attach CIRCULAR BULLETIN… appends bulletins to the PDF of a circular
  fonts                     the fonts: roles, files, coverage, checksums
  schema content|layout     JSON Schema of the YAML files, for editors
  grid LAYOUT               a layout's columns and lines with their arithmetic

Options of every command:
  -h, --help                help, also of a command: paiban render --help
  --messages zh|en          language of messages (default: LC_ALL, LC_MESSAGES, LANG)
  --diagnostics text|json   form of messages; json: one document on standard error
  --version                 the version

Examples:
  paiban render content/liaoyang-2025.yaml
  paiban check content/*.yaml

Exit codes: 0 all went well, 1 an error in the content, 2 wrong usage, 3 part of a batch failed.
)",
                             R"(排版（Paiban）把 YAML 文件变成可以付印的中英文公报。

用法：paiban 命令 ……

命令：
  render 内容文件……         内容 + 版式 → PDF
  check 内容文件……          指出内容文件的所有问题，并可改正无疑问的差错
  attach 公文 公报……        把公报作为附件接到公文 PDF 之后
  fonts                     字体：用途、文件、字符覆盖、校验值
  schema content|layout     YAML 文件的 JSON Schema，供编辑器使用
  grid 版式                 版式的栏和行，附算式

每个命令都有的选项：
  -h, --help                帮助；也可用于命令：paiban render --help
  --messages zh|en          信息所用语言（默认看 LC_ALL、LC_MESSAGES、LANG）
  --diagnostics text|json   信息的形式；json：在标准错误输出一份 JSON
  --version                 版本号

例子：
  paiban render content/liaoyang-2025.yaml
  paiban check content/*.yaml

退出码：0 成功；1 内容有错；2 用法有错；3 批量处理中有一部分失败。
)"};

constexpr HelpPage kRender{R"(paiban render: content and layout → PDF

Usage: paiban render CONTENT… [options]

  --layout NAME|FILE     a layout's name, looked for beside the content and among the installed
                         layouts, or a file (default: what the content asks for, else bulletin-a4)
  -o, --output FILE      where to (default {id}.pdf); - is standard output; with the fields
                         {id} {date} {lang} {layout} a pattern, whose folders are created;
                         {{ is a brace
  --format pdf|dump      dump: the finished pages as text (default to standard output)
  --trace FILE           also writes why each line of text looks as it does, a JSON object a line;
                         takes the fields of -o
  --overlay              draws baselines, columns, frames with their names, line boxes and the gaps
                         that justification shrank (red) and stretched (blue) over the pages
  --lang zh|en|both      languages to set (default: all of the content's)
  --jobs N               files at a time (default: one a processor)
  --draft                write the pages in spite of errors, marked as a draft; the exit code
                         is still 1
  --allow-path DIR       a folder, beside the content's own, from which photos may come; may be
                         repeated
  --report-normalised    a note for each mark that the content's `normalize:` changed
  --layout-dir DIR       a folder of layouts, searched before the installed ones; may be repeated
  --fonts MANIFEST       another font manifest than the installed one
  -h, --help; --messages zh|en; --diagnostics text|json

With an error in the content nothing is written. In a batch the others are. Errors and warnings
are told; for notes, such as the fonts that stood in for others, run paiban check.

Examples:
  paiban render content/liaoyang-2025.yaml
  paiban render issue.yaml --lang en -o english.pdf
  paiban render 2025-*.yaml -o 'out/{id}-{date}.pdf' --jobs 4
  paiban render issue.yaml -o - | lp
)",
                           R"(paiban render：内容 + 版式 → PDF

用法：paiban render 内容文件…… [选项]

  --layout 名称|文件     版式的名称（先在内容文件旁边找，再在已安装的版式中找）或版式文件
                         （默认按内容文件中的 layout，没有则用 bulletin-a4）
  -o, --output 文件      输出到哪里（默认 {id}.pdf）；- 表示标准输出；可用字段
                         {id} {date} {lang} {layout}，这时会自动新建文件夹；{{ 表示花括号本身
  --format pdf|dump      dump：以文本列出排好的版面（默认到标准输出）
  --trace 文件           另外写出每一行文字为何排成这样，每行一个 JSON 对象；可用 -o 的字段
  --overlay              在版面上画出基线、栏、框架及其名称、行框，以及两端对齐时压缩（红）
                         和拉开（蓝）的空隙
  --lang zh|en|both      要排的语言（默认内容中的全部语言）
  --jobs N               同时处理几个文件（默认每个处理器一个）
  --draft                有错也输出，标明草稿；退出码仍为 1
  --allow-path 文件夹    除内容所在文件夹外，照片还可来自这里；可重复
  --report-normalised    内容中 normalize: 改动的每个标点都给出提示
  --layout-dir 文件夹    版式文件夹，先于已安装的版式查找；可重复
  --fonts 清单           改用另一份字体清单
  -h, --help；--messages zh|en；--diagnostics text|json

内容有错时不写任何文件；批量处理时其余文件照常输出。这里只报错误和警告；
要看提示（如替补字体），请运行 paiban check。

例子：
  paiban render content/liaoyang-2025.yaml
  paiban render issue.yaml --lang en -o english.pdf
  paiban render 2025-*.yaml -o 'out/{id}-{date}.pdf' --jobs 4
  paiban render issue.yaml -o - | lp
)"};

constexpr HelpPage kCheck{
    R"(paiban check: says all that is wrong with content files

Usage: paiban check CONTENT… [options]

  --fix                  writes what can be mended without a doubt (marks, connectors, quotes,
                         look-alike characters) into the content file and tells of each change;
                         without it nothing is written
  --lengths              tells the length of each pair of texts: characters, words, words a
                         character; what is far from usual is warned about in any case
  --page                 holds the finished pages against the rules of make-up too: heads side by
                         side, broken regions, uneven columns, short columns below pictures, …
  -o, --output FILE.pdf  with --page: the pages with each finding marked; - for standard output
  --layout NAME|FILE     as for paiban render
  --lang zh|en|both      languages to set (default: all of the content's)
  --jobs N               files at a time (default: one a processor)
  --allow-path DIR       a folder, beside the content's own, from which photos may come
  --report-normalised    a note for each mark that the content's `normalize:` changed
  --layout-dir DIR       a folder of layouts, searched before the installed ones
  --fonts MANIFEST       another font manifest than the installed one
  -h, --help; --messages zh|en; --diagnostics text|json

Examples:
  paiban check content/*.yaml
  paiban check --fix issue.yaml
  paiban check --page issue.yaml --layout tabloid -o report.pdf
  paiban check issue.yaml --diagnostics json 2> problems.json
)",
    R"(paiban check：指出内容文件的所有问题

用法：paiban check 内容文件…… [选项]

  --fix                  把无疑问的差错（标点、连接号、引号、形近字符）直接改在内容文件里，
                         并列出每处改动；不加此项则不写任何文件
  --lengths              列出每对中英文的字数、词数和每字词数；比例反常的总会警告
  --page                 另按组版规则检查排好的版面：碰题、区域破碎、各栏不齐、图下行数过少等
  -o, --output 文件.pdf  与 --page 同用：在版面上标出每个问题；- 表示标准输出
  --layout 名称|文件     同 paiban render
  --lang zh|en|both      要排的语言（默认内容中的全部语言）
  --jobs N               同时处理几个文件（默认每个处理器一个）
  --allow-path 文件夹    除内容所在文件夹外，照片还可来自这里
  --report-normalised    内容中 normalize: 改动的每个标点都给出提示
  --layout-dir 文件夹    版式文件夹，先于已安装的版式查找
  --fonts 清单           改用另一份字体清单
  -h, --help；--messages zh|en；--diagnostics text|json

例子：
  paiban check content/*.yaml
  paiban check --fix issue.yaml
  paiban check --page issue.yaml --layout tabloid -o report.pdf
  paiban check issue.yaml --diagnostics json 2> problems.json
)"};

constexpr HelpPage kSchema{R"(paiban schema: JSON Schema (2020-12) of the YAML files

Usage: paiban schema content|layout

  -h, --help; --messages zh|en; --diagnostics text|json

Editors that know the schema complete and explain keys while you write.

Example:
  paiban schema content > content.schema.json
)",
                           R"(paiban schema：YAML 文件的 JSON Schema（2020-12）

用法：paiban schema content|layout

  -h, --help；--messages zh|en；--diagnostics text|json

编辑器有了它，就能在写作时补全和解释各个键。

例子：
  paiban schema content > content.schema.json
)"};

constexpr HelpPage kFonts{R"(paiban fonts: opens, hashes and measures every font of the manifest

Usage: paiban fonts [options]

  --format table|json    form of the report (default table)
  --fonts MANIFEST       another font manifest than the installed one
  -h, --help; --messages zh|en; --diagnostics text|json

Coverage counts the characters of the lists in the manifest's folder characters/.

Example:
  paiban fonts --format json > fonts.json
)",
                          R"(paiban fonts：打开、校验并统计清单中的每一种字体

用法：paiban fonts [选项]

  --format table|json    报告的形式（默认 table）
  --fonts 清单           改用另一份字体清单
  -h, --help；--messages zh|en；--diagnostics text|json

字符覆盖按清单所在文件夹 characters/ 中的字表统计。

例子：
  paiban fonts --format json > fonts.json
)"};

constexpr HelpPage kAttach{R"(paiban attach: appends bulletins to the PDF of a circular

Usage: paiban attach CIRCULAR.pdf BULLETIN.pdf… -o OUT.pdf

  -o, --output FILE      where to; needed
  -h, --help; --messages zh|en; --diagnostics text|json

Every bulletin begins on a new page. Bookmarks and page labels of all are kept. The appended pages
lose their tags (a warning says so). Encrypted, signed and damaged files are refused.

Example:
  paiban attach circular.pdf liaoyang-2025.pdf -o circular-with-attachment.pdf
)",
                           R"(paiban attach：把公报作为附件接到公文 PDF 之后

用法：paiban attach 公文.pdf 公报.pdf…… -o 输出.pdf

  -o, --output 文件      输出到哪里；必填
  -h, --help；--messages zh|en；--diagnostics text|json

每份公报另起一页；各文件的书签和页码标签都保留。附加的页面会失去结构标记（会有警告）。
加密、已签名或损坏的文件一律拒绝。

例子：
  paiban attach circular.pdf liaoyang-2025.pdf -o circular-with-attachment.pdf
)"};

constexpr HelpPage kGrid{R"(paiban grid: the text grid of a layout, in words and numbers

Usage: paiban grid LAYOUT [options]

  -o, --output FILE.pdf  draws it too: a page for each part, with type area, columns, baselines
                         and the frames that stand at fixed lines; - for standard output
  --layout-dir DIR       a folder of layouts, searched before the installed ones
  --fonts MANIFEST       another font manifest than the installed one
  -h, --help; --messages zh|en; --diagnostics text|json

LAYOUT is a name or a file. Columns, gutters and lines are added up and held against the type area;
what remains is told, and so is the measure of every span of columns.

Examples:
  paiban grid broadsheet
  paiban grid my-layout.yaml -o grid.pdf
)",
                         R"(paiban grid：用文字和数字说明版式的文字网格

用法：paiban grid 版式 [选项]

  -o, --output 文件.pdf  同时画出来：每个部分一页，有版心、栏、基线和位置固定的框；
                         - 表示标准输出
  --layout-dir 文件夹    版式文件夹，先于已安装的版式查找
  --fonts 清单           改用另一份字体清单
  -h, --help；--messages zh|en；--diagnostics text|json

版式可以是名称，也可以是文件。栏、栏空和行逐项相加，与版心核对，说明余数，
并列出跨各栏的行长。

例子：
  paiban grid broadsheet
  paiban grid my-layout.yaml -o grid.pdf
)"};

/// In the order of Topic.
constexpr std::array kPages{kOverview, kRender, kCheck, kSchema, kFonts, kAttach, kGrid};

}  // namespace

std::string_view helpText(Topic topic, MessageLanguage language) {
  const HelpPage& page = kPages[static_cast<std::size_t>(topic)];
  return language == MessageLanguage::zh ? page.zh : page.en;
}

}  // namespace paiban
