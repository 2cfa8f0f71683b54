// Decimals of a currency's minor unit where they are not two (ISO 4217), as domain/money.py has them; a test compares.
// What a browser believes is another thing: CLDR gives none to HUF and IDR.
export default {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};
