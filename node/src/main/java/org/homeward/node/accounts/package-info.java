/// Who may do what at this node: accounts, roles, the one table of operations, sessions, and the record of who read
/// what.
///
/// **Law.** GC III art. 13: protection against public curiosity (P-01); what is read about a person is recorded.
///
/// **Words.** An *account* is one person's access. A *role* is one line of the table in `product.md`. An *operation* is
/// one thing that can be asked over HTTP.
///
/// **Rules kept here.** What is not in [Operation] cannot be reached. Who may is decided there and nowhere else; a test
/// tries every operation as every role and as nobody. To a stranger, forbidden and absent read alike.
///
/// **Start reading at** [Operation], then [Role].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests"})
package org.homeward.node.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
