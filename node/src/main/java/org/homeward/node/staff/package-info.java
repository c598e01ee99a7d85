/// The people of a node on pages: who has an account, in which role, who is signed in; inviting, changing, locking.
///
/// **Words.** An *invitation* is a one-time link by which a person opens his account and chooses his password. To *end*
/// an account's sessions is to sign it out everywhere.
///
/// **Rules kept here.** A link is shown once and kept nowhere. Nobody changes his own account.
///
/// **Not here.** What is done to an account: `accounts`, whose use cases these pages ask, as REST does.
///
/// **Start reading at** [AccountsScreens], then [AccountScreens].
@NullMarked
@ApplicationModule(allowedDependencies = {"wiring", "requests", "accounts", "csv", "desk"})
package org.homeward.node.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
