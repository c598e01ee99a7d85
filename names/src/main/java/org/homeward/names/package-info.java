/// Names across alphabets: one name has many spellings, and this library reads them as one.
///
/// **Words.** A *token* is one written word of a name. A *scheme* is one published way to write Cyrillic in Latin
/// letters. A *canonical key* is the same for every spelling of one name; a *skeleton* is its coarse form, for
/// finding candidates. A *cluster* is one given name across Ukrainian, Russian and its diminutives. A *stem* is
/// a surname without the ending that tells man from woman.
///
/// **Rules kept here.** The original spelling is never changed, only read ([FullName]). A patronymic of a man and
/// one of a woman never share a key ([NameKeys]). A table of a scheme is text, not code ([Scheme]). No answer
/// depends on time, place or the order of earlier questions.
///
/// **Not here.** Whether two records are one person is decided in `linkage`, and in the end by people.
///
/// **Start reading at** [NameKeys], then [FullName], then [NameSimilarity].
@NullMarked
package org.homeward.names;

import org.jspecify.annotations.NullMarked;
