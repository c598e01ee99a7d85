package org.homeward.names;

/// What a patronymic says: whose child, and son or daughter.
///
/// @param fatherCluster the cluster of the father's given name, as [GivenNames#cluster] gives it for that name
/// @param gender of the bearer, by the ending; never [Gender#UNKNOWN]
public record Patronymic(String fatherCluster, Gender gender) {}
