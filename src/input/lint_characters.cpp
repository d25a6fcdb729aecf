#include "input/lint_characters.h"

#include <string>

#include "base/utf8.h"
#include "input/messages.h"

namespace paiban {
namespace {

/// The characters that Unicode gives as equal to U+2F00 to U+2FD5, in their order.
constexpr std::u32string_view kRadicals =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土"
    U"士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手"
    U"支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉"
    U"瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳"
    U"聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
    U"辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯"
    U"鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Those equal to U+F900 to U+FAD9; ? where there is none, since the character stands for itself.
constexpr std::u32string_view kCompatibility =
    U"豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭"
    U"鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌祿綠菉錄"
    U"鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧"
    U"怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮兩凉梁糧良諒量勵"
    U"呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈"
    U"裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈領例禮醴隸惡了僚寮尿料樂"
    U"燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履"
    U"易李梨泥理痢罹裏裡里離匿溺吝燐璘藺隣鱗麟林淋臨立笠粒狀炙識什茶刺"
    U"切度拓糖宅洞暴輻行降見廓兀嗀?\?塚?晴?\?凞猪益礼神祥福靖精羽?"
    U"蘒?諸?\?逸都?\??飯飼館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎"
    U"懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著"
    U"褐視謁謹賓贈辶逸難響頻恵𤋮舘?\?並况全侀充冀勇勺喝啕喙嗢塚墳奄奔"
    U"婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯"
    U"猪瑱甆画瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹"
    U"變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

static_assert(kRadicals.size() == 0x2FD5 - 0x2F00 + 1);
static_assert(kCompatibility.size() == 0xFAD9 - 0xF900 + 1);

/// What `code` is a double of, or 0.
char32_t unifiedOf(char32_t code) {
  constexpr char32_t kFirstRadical = 0x2F00;
  constexpr char32_t kFirstCompatibility = 0xF900;
  if (code >= kFirstRadical && code - kFirstRadical < kRadicals.size()) {
    return kRadicals[code - kFirstRadical];
  }
  if (code >= kFirstCompatibility && code - kFirstCompatibility < kCompatibility.size()) {
    const char32_t unified = kCompatibility[code - kFirstCompatibility];
    return unified == U'?' ? 0 : unified;
  }
  return 0;
}

/// The ASCII letter or digit of a full-width one, or 0.
char32_t halfWidthOf(char32_t code) {
  const char32_t half = code - 0xFF01 + U'!';
  const bool wanted = (code >= 0xFF10 && code <= 0xFF19) || (code >= 0xFF21 && code <= 0xFF3A) ||
                      (code >= 0xFF41 && code <= 0xFF5A);
  return wanted ? half : 0;
}

std::string codeName(char32_t code) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string name;
  for (; code != 0; code /= 16) {
    name.insert(name.begin(), kHex[code % 16]);
  }
  return "U+" + name;
}

}  // namespace

void lintCharacters(const TextLint& lint) {
  const std::string_view text = lint.text();
  std::string wide, half;
  std::size_t wideBegin = 0;
  const auto flush = [&] {
    if (!wide.empty()) {
      lint.warn(messages::kFullWidthLetters,
                wideBegin,
                {wide, half},
                {wideBegin, wideBegin + wide.size(), half});
      wide.clear();
      half.clear();
    }
  };
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xE0) {  // none of them is below U+0800
      flush();
      ++at;
      continue;
    }
    const Utf8Char c = decodeUtf8(text, at);
    if (const char32_t ascii = halfWidthOf(c.code)) {
      wideBegin = wide.empty() ? at : wideBegin;
      appendUtf8(wide, c.code);
      appendUtf8(half, ascii);
    } else {
      flush();
    }
    if (const char32_t unified = unifiedOf(c.code)) {
      lint.warn(messages::kDoubleOfHan,
                at,
                {codeName(c.code), toUtf8(unified), codeName(unified)},
                {at, at + c.bytes, toUtf8(unified)});
    }
    at += c.bytes;
  }
  flush();
}

}  // namespace paiban
