package import CodeBuilder

/// What `poll_oneoff` is to wait for (witx, `subscription`).
///
/// ```
///      0           8    16        24        32         40     48
///      ┌───────────┬────┬─────────┬─────────┬──────────┬──────┐
///      │ userdata  │tag │clock/fd │ timeout │precision │flags │
///      └───────────┴────┴─────────┴─────────┴──────────┴──────┘
/// ```
package struct Subscription: SubscriptionLayout {
  package let userdata = Field<U64>(at: 0)
  package let tag = Field<U8>(at: 8)
  package let clock = Field<U32>(at: 16)
  package let descriptor = Field<FileDescriptor>(at: 16)
  package let timeout = Field<U64>(at: 24)
  package let clockFlags = Field<U16>(at: 40)
  package static let layout = Subscription()
  package static let size: UInt32 = 48
}

/// What `poll_oneoff` answers for a subscription (witx, `event`).
package struct Event: Record {
  package let userdata = Field<U64>(at: 0)
  package let error = Field<Errno>(at: 8)
  package let type = Field<U8>(at: 10)
  package let nbytes = Field<U64>(at: 16)
  package let flags = Field<U16>(at: 24)
  package static let layout = Event()
  package static let size: UInt32 = 32
}
