#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kUnknownOption{"unknown-option",
                                        "there is no option {0}",
                                        "paiban {1} --help lists the options",
                                        "没有 {0} 这个选项",
                                        "用 paiban {1} --help 查看所有选项"};
inline constexpr Message kMisspeltOption{"unknown-option",
                                         "there is no option {0}",
                                         "did you mean {2}?",
                                         "没有 {0} 这个选项",
                                         "是否应为 {2}？"};
inline constexpr Message kUnknownCommand{"unknown-command",
                                         "there is no command {0}",
                                         "the commands are {1}",
                                         "没有 {0} 这个命令",
                                         "可用的命令：{1}"};
inline constexpr Message kMisspeltCommand{"unknown-command",
                                          "there is no command {0}",
                                          "did you mean {2}? The commands are {1}",
                                          "没有 {0} 这个命令",
                                          "是否应为 {2}？可用的命令：{1}"};
inline constexpr Message kNoCommand{"no-command",
                                    "no command was given",
                                    "the commands are {0}; paiban --help explains them",
                                    "没有给出命令",
                                    "可用的命令：{0}；paiban --help 有说明"};
inline constexpr Message kValueMissing{"value-missing",
                                       "{0} needs a value",
                                       "paiban --help and paiban COMMAND --help show which",
                                       "{0} 后面需要一个值",
                                       "用 paiban --help 或 paiban 命令 --help 查看说明"};
inline constexpr Message kValueUnknown{
    "value-unknown", "{0} cannot be “{1}”", "it takes {2}", "{0} 不能是“{1}”", "可用的值：{2}"};
inline constexpr Message kArgumentMissing{"argument-missing",
                                          "paiban {0} needs {1}",
                                          "paiban {0} --help has examples",
                                          "paiban {0} 需要 {1}",
                                          "用 paiban {0} --help 查看例子"};
inline constexpr Message kArgumentUnexpected{"argument-unexpected",
                                             "“{0}” is one argument too many",
                                             "paiban {1} --help shows what the command takes",
                                             "多余的参数“{0}”",
                                             "用 paiban {1} --help 查看该命令的用法"};
inline constexpr Message kArgumentsUnusable{
    "arguments-unusable",
    "these arguments cannot be understood: {0}",
    "paiban --help and paiban COMMAND --help show what there is",
    "无法理解命令行参数：{0}",
    "用 paiban --help 或 paiban 命令 --help 查看用法"};
inline constexpr Message kContentFromStandardInput{
    "content-from-standard-input",
    "content is read from a file, not from standard input",
    "its photos and its layout stand beside it: name the file",
    "内容要从文件读取，不能来自标准输入",
    "照片和版式都在内容文件旁边，请给出文件名"};

inline constexpr Message kReportWithoutPage{"report-without-page",
                                            "paiban check writes no file but the make-up report",
                                            "add --page, or leave -o out",
                                            "paiban check 只能输出版面检查报告",
                                            "请加上 --page，或去掉 -o"};
inline constexpr Message kReportManyToOne{"report-many-to-one",
                                          "a make-up report is drawn of one content file, not {0}",
                                          "name one file, or leave -o out",
                                          "版面检查报告一次只画一个内容文件，这里有 {0} 个",
                                          "请只给一个文件，或去掉 -o"};
inline constexpr Message kTraceToStandardOutput{"trace-to-standard-output",
                                                "--trace goes to a file, not to standard output",
                                                "name a file: --trace lines.jsonl",
                                                "--trace 只能写到文件，不能写到标准输出",
                                                "请给出文件名：--trace lines.jsonl"};

inline constexpr Message kFieldUnknown{"field-unknown",
                                       "{2} has an unknown field {{{0}}}",
                                       "the fields are {1}; {{{{ stands for a brace",
                                       "{2} 中有未知字段 {{{0}}}",
                                       "可用字段：{1}；{{{{ 表示花括号本身"};
inline constexpr Message kFieldOpen{"field-open",
                                    "{1} has a brace without its partner: {0}",
                                    "a field is written {{id}}; {{{{ stands for a brace",
                                    "{1} 中的花括号不成对：{0}",
                                    "字段写作 {{id}}；{{{{ 表示花括号本身"};
inline constexpr Message kFieldEmpty{"field-empty",
                                     "{0} has no {1} to name its output with",
                                     "give it one, or leave {{{1}}} out of {2}",
                                     "{0} 没有 {1}，无法用来命名输出文件",
                                     "请在内容中补上，或从 {2} 中去掉 {{{1}}}"};
inline constexpr Message kFieldUnfit{"field-unfit",
                                     "“{2}”, the {1} of {0}, cannot stand in a file name",
                                     "change it, or leave {{{1}}} out of {3}",
                                     "{0} 的 {1}（“{2}”）不能用在文件名里",
                                     "请修改它，或从 {3} 中去掉 {{{1}}}"};
inline constexpr Message kNamesCollide{
    "names-collide",
    "{0} and {1} would both be written to {2}; nothing was written",
    "put a field into {3} that tells them apart, such as {{id}}",
    "{0} 和 {1} 会写到同一个文件 {2}；没有写出任何文件",
    "请在 {3} 中加入能区分它们的字段，例如 {{id}}"};
inline constexpr Message kTraceIsOutput{
    "trace-is-output",
    "the pages of {0} and the trace of {1} would both be written to {2}; nothing was written",
    "name another file with --trace",
    "{0} 的页面和 {1} 的各行记录会写到同一个文件 {2}；没有写出任何文件",
    "请用 --trace 指定其他文件"};
inline constexpr Message kOutputIsInput{"output-is-input",
                                        "{0} is one of the files to read; it was not overwritten",
                                        "name another file with {1}",
                                        "{0} 是要读取的文件，不会被覆盖",
                                        "请用 {1} 指定其他文件"};
inline constexpr Message kOutputIsFolder{"output-is-folder",
                                         "{0} is a folder; nothing was written",
                                         "name a file in it, such as {0}/{{id}}.{1}",
                                         "{0} 是文件夹；没有写出任何文件",
                                         "请指定其中的文件，例如 {0}/{{id}}.{1}"};
inline constexpr Message kFolderCreated{
    "folder-created", "the folder {0} was created", "", "已新建文件夹 {0}", ""};
inline constexpr Message kFolderUnwritable{"folder-unwritable",
                                           "the folder {0} cannot be created: {1}",
                                           "choose another folder with {2}",
                                           "无法新建文件夹 {0}：{1}",
                                           "请用 {2} 选择其他文件夹"};
inline constexpr Message kOutputManyToOne{"output-many-to-one",
                                          "-o - takes one content file, not {0}",
                                          "name files with a field: -o 'out/{{id}}.pdf'",
                                          "-o - 只能用于一个内容文件，这里有 {0} 个",
                                          "请用字段命名输出：-o 'out/{{id}}.pdf'"};
inline constexpr Message kOutputOnTerminal{"output-on-terminal",
                                           "a PDF does not belong on a terminal",
                                           "redirect it: paiban render … -o - > FILE.pdf",
                                           "PDF 不能直接输出到终端",
                                           "请重定向：paiban render … -o - > 文件.pdf"};
inline constexpr Message kStandardOutputFailed{"standard-output-failed",
                                               "standard output cannot be written: {0}",
                                               "check where it leads to",
                                               "无法写到标准输出：{0}",
                                               "请检查输出的去向"};

inline constexpr Message kResourcesMissing{
    "resources-missing",
    "the installed layouts and fonts were not found",
    "reinstall Paiban, or name them with --layout-dir and --fonts",
    "找不到随程序安装的版式和字体",
    "请重新安装，或用 --layout-dir 和 --fonts 指定"};
inline constexpr Message kHelperMissing{
    "helper-missing",
    "{0}, the part of Paiban that joins PDFs, cannot be run: {1}",
    "build or install Paiban again",
    "无法运行用于合并 PDF 的程序 {0}：{1}",
    "请重新编译或安装"};

}  // namespace paiban::messages
