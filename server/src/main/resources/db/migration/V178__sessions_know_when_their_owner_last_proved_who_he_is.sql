ALTER TABLE identity.session
    ADD COLUMN proved_at timestamptz;
COMMENT ON COLUMN identity.session.proved_at IS 'By signing in or by showing password, code or passkey again; ways to sign in are changed soon after only';
