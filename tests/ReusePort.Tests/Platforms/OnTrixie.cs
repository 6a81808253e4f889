using ReusePort.Tests.Platforms;

namespace ReusePort.Tests.OnTrixie;

public class AddressFilterTests(Trixie platform) : Library.AddressFilterTests(platform);

public class AnyPortTests(Trixie platform) : Library.AnyPortTests(platform);

public class BindToDeviceTests(Trixie platform) : Library.BindToDeviceTests(platform);

public class CallerTests(Trixie platform) : Library.CallerTests(platform);

public class EarlyBindTests(Trixie platform) : Library.EarlyBindTests(platform);

public class EnvironmentCopyTests(Trixie platform) : Library.EnvironmentCopyTests(platform);

public class ErrnoTests(Trixie platform) : Library.ErrnoTests(platform);

public class FailedBindTests(Trixie platform) : Library.FailedBindTests(platform);

public class FamilyTests(Trixie platform) : Library.FamilyTests(platform);

public class PlatformTests(Trixie platform) : Library.PlatformTests(platform);

public class PortFilterTests(Trixie platform) : Library.PortFilterTests(platform);

public class RefusedOptionTests(Trixie platform) : Library.RefusedOptionTests(platform);

public class ReportedErrorTests(Trixie platform) : Library.ReportedErrorTests(platform);

public class ReuseOptionTests(Trixie platform) : Library.ReuseOptionTests(platform);

public class SourcePortTests(Trixie platform) : Library.SourcePortTests(platform);

public class UnusualArgumentTests(Trixie platform) : Library.UnusualArgumentTests(platform);
