#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kNoPages{"no-pages",
                                  "the document has no pages",
                                  "give it at least one page with matter to print",
                                  "文档没有任何页面",
                                  "请至少提供一页内容"};
inline constexpr Message kPictureUndecodable{
    "picture-undecodable",
    "{0} cannot be decoded: its pixel data are damaged",
    "open the picture in an image editor and save it again, or fetch it anew",
    "无法解码 {0}：像素数据已损坏",
    "请用图像软件打开并重新保存，或重新获取该文件"};
inline constexpr Message kFontTooLarge{
    "font-too-large",
    "the font {0} would need more than 65535 glyphs in one document",
    "split the document",
    "字体 {0} 在一个文档中需要超过 65535 个字形",
    "请将文档拆分"};
inline constexpr Message kPdfLimit{"pdf-limit",
                                   "the PDF library refused the document (code {0})",
                                   "it is probably too large: split it",
                                   "PDF 库拒绝了该文档（代码 {0}）",
                                   "文档可能过大，请拆分"};
inline constexpr Message kPdfMemory{"pdf-memory",
                                    "there is not enough memory to write the PDF",
                                    "scale down very large pictures or split the document",
                                    "内存不足，无法写出 PDF",
                                    "请缩小特大图片或拆分文档"};

}  // namespace paiban::messages
