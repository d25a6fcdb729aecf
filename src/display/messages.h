#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kNotAPicture{"not-a-picture",
                                      "{0} is neither a JPEG nor a PNG picture",
                                      "save the picture as JPEG or PNG; renaming is not enough",
                                      "{0} 既不是 JPEG 也不是 PNG 图片",
                                      "请将图片另存为 JPEG 或 PNG 格式（仅改扩展名无效）"};
inline constexpr Message kPictureTruncated{"picture-truncated",
                                           "{0} ends before the picture is complete",
                                           "copy or download the file again",
                                           "{0} 不完整，图片数据中途结束",
                                           "请重新复制或下载该文件"};
inline constexpr Message kPictureDamaged{
    "picture-damaged",
    "{0} is damaged: its data contradict the {1} format",
    "open the picture in an image editor and save it again, or fetch it anew",
    "{0} 已损坏：数据不符合 {1} 格式",
    "请用图像软件打开并重新保存，或重新获取该文件"};
inline constexpr Message kPictureUnsupported{
    "picture-unsupported",
    "{0} is of a rare JPEG kind that PDF cannot carry: lossless, arithmetic coding, other than 8 "
    "bits, or two or more than four colour components",
    "save it as an ordinary JPEG: 8 bits, grey, RGB or CMYK",
    "{0} 是 PDF 无法容纳的特殊 JPEG（无损、算术编码、非 8 位，或颜色分量数不是 1、3、4）",
    "请另存为普通 JPEG：8 位，灰度、RGB 或 CMYK"};
inline constexpr Message kPictureTooLarge{"picture-too-large",
                                          "{0} has {1} × {2} pixels, more than the {3} allowed",
                                          "scale the picture down",
                                          "{0} 有 {1} × {2} 像素，超过允许的 {3} 像素",
                                          "请缩小图片尺寸"};

}  // namespace paiban::messages
