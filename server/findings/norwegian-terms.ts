/**
 * What citations say in Norwegian, as a locale of CSL 1.0.2. Terms that are not here are said in English.
 * Nynorsk differs in a few of them.
 */
const locale = (
  language: string,
  words: { retrieved: string; noDate: string; forthcoming: string; presented: string; editions: [string, string] },
): string => `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="day" suffix=". "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
  <date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="."/><date-part name="month" form="numeric-leading-zeros" suffix="."/><date-part name="year"/></date>
  <terms>
    <term name="accessed">${words.retrieved}</term>
    <term name="retrieved">${words.retrieved}</term>
    <term name="and">og</term>
    <term name="and" form="symbol">&amp;</term>
    <term name="and others">med flere</term>
    <term name="et-al">mfl.</term>
    <term name="at">ved</term>
    <term name="available at">tilgjengelig på</term>
    <term name="from">fra</term>
    <term name="in">i</term>
    <term name="in press">i trykk</term>
    <term name="forthcoming">${words.forthcoming}</term>
    <term name="internet">internett</term>
    <term name="no date">uten dato</term>
    <term name="no date" form="short">${words.noDate}</term>
    <term name="presented at">${words.presented}</term>
    <term name="open-quote">«</term>
    <term name="close-quote">»</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="ordinal">.</term>
    <term name="edition"><single>${words.editions[0]}</single><multiple>${words.editions[1]}</multiple></term>
    <term name="edition" form="short">utg.</term>
    <term name="chapter"><single>kapittel</single><multiple>kapitler</multiple></term>
    <term name="chapter" form="short">kap.</term>
    <term name="page"><single>side</single><multiple>sider</multiple></term>
    <term name="page" form="short"><single>s.</single><multiple>s.</multiple></term>
    <term name="volume"><single>bind</single><multiple>bind</multiple></term>
    <term name="volume" form="short">bd.</term>
    <term name="issue"><single>hefte</single><multiple>hefter</multiple></term>
    <term name="issue" form="short">nr.</term>
    <term name="number"><single>nummer</single><multiple>numre</multiple></term>
    <term name="number" form="short">nr.</term>
    <term name="version">versjon</term>
    <term name="editor"><single>redaktør</single><multiple>redaktører</multiple></term>
    <term name="editor" form="short"><single>red.</single><multiple>red.</multiple></term>
    <term name="editor" form="verb">redigert av</term>
    <term name="editor" form="verb-short">red. av</term>
    <term name="translator" form="short"><single>overs.</single><multiple>overs.</multiple></term>
    <term name="month-01">januar</term><term name="month-02">februar</term><term name="month-03">mars</term>
    <term name="month-04">april</term><term name="month-05">mai</term><term name="month-06">juni</term>
    <term name="month-07">juli</term><term name="month-08">august</term><term name="month-09">september</term>
    <term name="month-10">oktober</term><term name="month-11">november</term><term name="month-12">desember</term>
    <term name="month-01" form="short">jan.</term><term name="month-02" form="short">feb.</term><term name="month-03" form="short">mars</term>
    <term name="month-04" form="short">apr.</term><term name="month-05" form="short">mai</term><term name="month-06" form="short">juni</term>
    <term name="month-07" form="short">juli</term><term name="month-08" form="short">aug.</term><term name="month-09" form="short">sep.</term>
    <term name="month-10" form="short">okt.</term><term name="month-11" form="short">nov.</term><term name="month-12" form="short">des.</term>
  </terms>
</locale>`

/** The locales by name. */
export const NORWEGIAN_TERMS = {
  'nb-NO': locale('nb-NO', {
    retrieved: 'hentet',
    noDate: 'u.å.',
    forthcoming: 'kommer',
    presented: 'presentert på',
    editions: ['utgave', 'utgaver'],
  }),
  'nn-NO': locale('nn-NO', {
    retrieved: 'henta',
    noDate: 'u.å.',
    forthcoming: 'kjem',
    presented: 'lagd fram på',
    editions: ['utgåve', 'utgåver'],
  }),
} as const
