#include "unicode/vertical_form.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <unicode/uchar.h>

namespace paiban {
namespace {

struct FormRow {
  CharClass charClass;
  VerticalForm form;
  std::string_view source;
};

// CLREQ = Requirements for Chinese Text Layout 3.1.2, GB = GB/T 15834-2011. Both differ from UAX
// #50, which turns the interpunct and the colon.
constexpr std::array kForms{
    FormRow{CharClass::han, VerticalForm::vertical, "UAX #50 U and Tu: small kana have a glyph"},
    FormRow{CharClass::comma, VerticalForm::vertical, "CLREQ 3.1.2; GB 5.2.1"},
    FormRow{CharClass::colon, VerticalForm::vertical, "CLREQ 3.1.2; GB 5.2.1"},
    FormRow{CharClass::stop, VerticalForm::vertical, "CLREQ 3.1.2; GB 5.2.1"},
    FormRow{CharClass::openingBracket, VerticalForm::either, "CLREQ 3.1.2; GB 5.2.3"},
    FormRow{CharClass::closingBracket, VerticalForm::either, "CLREQ 3.1.2; GB 5.2.3"},
    FormRow{CharClass::openingQuote, VerticalForm::either, "CLREQ 3.1.2; GB 5.2.3"},
    FormRow{CharClass::closingQuote, VerticalForm::either, "CLREQ 3.1.2; GB 5.2.3"},
    FormRow{CharClass::dash, VerticalForm::turned, "CLREQ 3.1.2; GB 5.2.2"},
    FormRow{CharClass::ellipsis, VerticalForm::turned, "CLREQ 3.1.2; GB 5.2.2"},
    FormRow{CharClass::connector, VerticalForm::turned, "CLREQ 3.1.2; GB 5.2.2"},
    FormRow{CharClass::interpunct, VerticalForm::upright, "CLREQ 3.1.2; GB 5.2.2"},
    FormRow{CharClass::solidus, VerticalForm::upright, "CLREQ 3.1.2; GB 5.2.2"},
};

VerticalForm formByProperty(char32_t code) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_VERTICAL_ORIENTATION)) {
    case U_VO_ROTATED:
      return VerticalForm::turned;
    case U_VO_TRANSFORMED_ROTATED:
      return VerticalForm::either;
    default:
      return VerticalForm::vertical;
  }
}

}  // namespace

VerticalForm verticalFormOf(char32_t code, CharClass charClass) {
  const auto row = std::find_if(
      kForms.begin(), kForms.end(), [&](const FormRow& r) { return r.charClass == charClass; });
  return row == kForms.end() ? formByProperty(code) : row->form;
}

bool isRigidInVertical(char32_t code) {
  return code == U'：' || code == U'；' || code == U'？' || code == U'！';
}

}  // namespace paiban
