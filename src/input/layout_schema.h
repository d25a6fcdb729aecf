#pragma once

#include <span>

#include "input/schema.h"

namespace paiban {

/// The layout dialect and its parts.
extern const Shape kLayoutShape;
extern const Shape kStylesShape;
extern const Shape kBoxesShape;
extern const Shape kColoursShape;
extern const Shape kFramesShape;
extern const Shape kMarginsShape;
extern const Shape kFitsShape;
extern const Shape kNoteRuleShape;
extern const Shape kPairAlignShape;
extern const Shape kOrderShape;

/// Shapes that several parts share.
extern const Shape kRuleShape;
extern const Shape kNameShape;
extern const Shape kPointsShape;
extern const Shape kWritingShape;
extern const Shape kPhotoRuleShape;
extern const Shape kCardRuleShape;
extern const Shape kPanelBoxesShape;

/// Values of the style keys for marks, gaps and kinsoku.
extern const Shape kKinsokuShape;
extern const Shape kLineEndShape;
extern const Shape kMarksShape;
extern const Shape kAdjacentShape;
extern const Shape kHangShape;
extern const Shape kCharacterGridShape;
extern const Shape kRealignShape;
extern const Shape kGapShape;
extern const Shape kHanLatinGapShape;

/// Values of the style keys for initials, small capitals, figures and letter space.
extern const Shape kDropCapShape;
extern const Shape kCapsShape;
extern const Shape kFiguresShape;
extern const Shape kLetterSpaceShape;

/// The roles that a bulletin's text can have.
extern const std::span<const Word> kRoles;

// Closed lists, each in the order of the enumerators it stands for.
extern const std::span<const Word> kAlignWords;          ///< Align
extern const std::span<const Word> kSnapWords;           ///< Snap
extern const std::span<const Word> kOutsideWords;        ///< BoxSpec::Outside
extern const std::span<const Word> kBreakingWords;       ///< Breaking
extern const std::span<const Word> kKinsokuWords;        ///< Kinsoku
extern const std::span<const Word> kLineEndWords;        ///< LineEnd
extern const std::span<const Word> kMarkStyleWords;      ///< MarkStyle
extern const std::span<const Word> kAdjacentWords;       ///< Adjacent
extern const std::span<const Word> kHangWords;           ///< Hang
extern const std::span<const Word> kCharacterGridWords;  ///< CharacterGrid
extern const std::span<const Word> kRealignWords;        ///< Realign
extern const std::span<const Word> kGapWords;  ///< none, word-space: HanLatinGap without a number
extern const std::span<const Word> kDropCapKindWords;    ///< DropCap::Kind
extern const std::span<const Word> kDropCapTopWords;     ///< DropCap::Top
extern const std::span<const Word> kDropCapQuoteWords;   ///< DropCap::Quote
extern const std::span<const Word> kDropCapWhereWords;   ///< DropCap::Where
extern const std::span<const Word> kCapsWords;           ///< Caps
extern const std::span<const Word> kFigureFormWords;     ///< Figures::Form
extern const std::span<const Word> kFigureWidthWords;    ///< Figures::Width
extern const std::span<const Word> kRuleStyleWords;      ///< RuleStyle
extern const std::span<const Word> kArrangeWords;        ///< Arrangement
extern const std::span<const Word> kPairAlignWords;      ///< PairAlign
extern const std::span<const Word> kSpanWords;           ///< column, all
extern const std::span<const Word> kWritingWords;        ///< Writing
extern const std::span<const Word> kBindingWords;        ///< Binding
extern const std::span<const Word> kVerticalQuoteWords;  ///< VerticalQuotes
extern const std::span<const Word> kSideWords;           ///< PhotoRule::Side
extern const std::span<const Word> kWrapWords;           ///< PhotoRule::Wrap
extern const std::span<const Word> kOverPlaceWords;      ///< OverPicture::At
extern const std::span<const Word> kColumnRestWords;     ///< FrameSpec::ColumnRest
extern const std::span<const Word> kPageSetWords;        ///< PageSet
extern const std::span<const Word> kRemainderWords;      ///< Remainder
extern const std::span<const Word> kLanguageWords;       ///< Lang
extern const std::span<const Word> kFitKnobWords;        ///< FitKnob
extern const std::span<const Word> kFitOfWords;          ///< FitOf
extern const std::span<const Word> kFieldWords;          ///< fields of a field line

}  // namespace paiban
