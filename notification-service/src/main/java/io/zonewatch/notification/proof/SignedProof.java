package io.zonewatch.notification.proof;

/**
 * A proof and its signature.
 *
 * @param proof to be read
 * @param jws the same, signed with the installation's key (JSON Web Signature, compact): it is what proves
 */
record SignedProof(Proof proof, String jws) {}
