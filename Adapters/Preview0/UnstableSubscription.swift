package import CodeBuilder
package import Preview1Adapter

/// What `poll_oneoff` is to wait for. A clock's part begins with an identifier that means nothing.
///
/// ```
///      0           8    16           24      32        40         48     56
///      ┌───────────┬────┬────────────┬───────┬─────────┬──────────┬──────┐
///      │ userdata  │tag │identifier  │ clock │ timeout │precision │flags │
///      │           │    │  or fd     │       │         │          │      │
///      └───────────┴────┴────────────┴───────┴─────────┴──────────┴──────┘
/// ```
package struct UnstableSubscription: SubscriptionLayout {
  package let userdata = Field<U64>(at: 0)
  package let tag = Field<U8>(at: 8)
  package let descriptor = Field<FileDescriptor>(at: 16)
  package let clock = Field<U32>(at: 24)
  package let timeout = Field<U64>(at: 32)
  package let clockFlags = Field<U16>(at: 48)
  package static let layout = UnstableSubscription()
  package static let size: UInt32 = 56
}
