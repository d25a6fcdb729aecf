#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kFileMissing{
    "file-missing",
    "there is no file {0}",
    "check the name and the folder; paths count from where you stand",
    "找不到文件 {0}",
    "请检查文件名和所在文件夹（路径从当前位置算起）"};
inline constexpr Message kFileIsDirectory{"file-is-directory",
                                          "{0} is a folder, not a file",
                                          "name a file in it",
                                          "{0} 是文件夹，不是文件",
                                          "请指定其中的一个文件"};
inline constexpr Message kFileUnreadable{"file-unreadable",
                                         "{0} cannot be read: {1}",
                                         "check its permissions",
                                         "无法读取 {0}：{1}",
                                         "请检查文件权限"};
inline constexpr Message kFileUnwritable{
    "file-unwritable",
    "{0} cannot be written: {1}",
    "check that the folder exists, that you may write there, and that the disk has room; "
    "nothing was changed",
    "无法写入 {0}：{1}",
    "请检查文件夹是否存在、是否有写权限、磁盘是否已满；原有文件未被改动"};

}  // namespace paiban::messages
