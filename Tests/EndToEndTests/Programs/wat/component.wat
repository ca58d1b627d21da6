;; A component already.
(component)
