package org.homeward.log;

import java.util.HexFormat;

/// The key pairs of RFC 8032, 7.1: published, so nobody takes them for secrets.
final class RfcKey {

    static final SigningKey TEST_2 = key(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    static final SigningKey TEST_3 = key(
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");

    private RfcKey() {}

    private static SigningKey key(String seed, String publicKey) {
        var hex = HexFormat.of();
        return JdkSigningKey.of(hex.parseHex(seed), VerifyingKey.of(hex.parseHex(publicKey)));
    }
}
