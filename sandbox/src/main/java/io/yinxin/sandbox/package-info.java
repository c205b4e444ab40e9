/**
 * What a local run has and production has not: stand-ins for the external services, spoken to over HTTP and SMTP like
 * the real ones, an inbox page that shows the messages they would have delivered, and the launcher.
 *
 * <p>The wire: JSON over HTTP. A request carries {@code X-Request-Id}, {@code X-Tenant}, {@code X-Timestamp} (ISO 8601,
 * UTC), {@code X-Nonce} and {@code X-Signature}, an answer the same without the tenant; what is signed stands in
 * {@link io.yinxin.sandbox.Signature}. {@code POST path} asks, {@code GET path/requestId} asks what became of it.
 *
 * <p>A bank's proof: {@code POST /corporate-bank/visits} begins it and answers where to lead the user; the bank's word comes
 * back with the browser as parameters ({@code requestId}, {@code timestamp}, {@code nonce}, {@code signature} of an answer at
 * the place {@code /corporate-bank/returns} and {@code answer}, the body in base64url), by a callback with the same as
 * headers, and by {@code POST /corporate-bank/results}. A licence's code: {@code POST /e-licence/visits} and {@code POST
 * /e-licence/results}.
 *
 * <p>Spec: 00 section 7, 20 section 8 (PRV-01, PRV-02, PRV-03, PRV-09), 07 (CRD-32). Uses: trial.
 */
@NullMarked
package io.yinxin.sandbox;

import org.jspecify.annotations.NullMarked;
