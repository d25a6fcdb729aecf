#pragma once

#include "base/diagnostic.h"

namespace paiban::messages {

inline constexpr Message kPdfEncrypted{"pdf-encrypted",
                                       "{0} is encrypted",
                                       "ask its author for a copy without a password",
                                       "{0} 已加密",
                                       "请向作者索取没有密码的文件"};
inline constexpr Message kPdfSigned{"pdf-signed",
                                    "{0} is signed ({1}); a change would break the signature",
                                    "attach to the unsigned file, and sign the result",
                                    "{0} 已签名（{1}），改动会使签名失效",
                                    "请使用未签名的文件，合并之后再签名"};
inline constexpr Message kPdfDamaged{"pdf-damaged",
                                     "{0} is damaged or no PDF: {1}",
                                     "make it again where it comes from; `qpdf --check` says more",
                                     "{0} 已损坏，或不是 PDF：{1}",
                                     "请从源头重新生成；用 qpdf --check 可以查看详情"};
inline constexpr Message kPdfEmpty{"pdf-empty",
                                   "{0} has no pages",
                                   "check that it is the right file",
                                   "{0} 没有页面",
                                   "请检查是不是选错了文件"};
inline constexpr Message kPdfUnwritable{"pdf-unwritable",
                                        "the files cannot be joined: {0}",
                                        "attach the bulletins one by one to find the one to blame",
                                        "无法合并：{0}",
                                        "请逐个附加，找出有问题的文件"};
inline constexpr Message kTagsLost{
    "tags-lost",
    "the pages of {0} lose their tags in the joined file",
    "hand out the bulletin's own PDF too where readers need an accessible file",
    "{0} 的页面在合并后的文件中失去结构标记",
    "如果读者需要无障碍文件，请同时提供公报自身的 PDF"};

}  // namespace paiban::messages
