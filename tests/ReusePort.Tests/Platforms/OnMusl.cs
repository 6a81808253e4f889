using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnMusl;

public class AddressFilterTests(Musl platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(Musl platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(Musl platform) : Library.BindToDeviceTests(platform);

public class CallerTests(Musl platform) : Library.CallerTests(platform);

public class EarlyBindTests(Musl platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(Musl platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(Musl platform) : Library.ErrnoTests(platform);

public class FailedBindTests(Musl platform) : Library.FailedBindTests(platform);

public class FamilyTests(Musl platform) : Library.FamilyTests(platform);

public class PlatformTests(Musl platform) : Library.PlatformTests(platform);

public class PortFilterTests(Musl platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(Musl platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(Musl platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(Musl platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(Musl platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(Musl platform) : Library.UnusualArgumentTests(platform);
