using TemplateWriter;

if (args is not [var source, var target, ..])
{
    Console.Error.WriteLine("usage: TemplateWriter <directory of the template> <directory to write> [NAME=value ...]");
    return 2;
}

var functions = TemplateFunction.All();
var values = new Dictionary<string, string>
{
    ["HOOK_BRANCHES"] = Branches.Of(functions, static function => function.File),
    ["CALL_BRANCHES"] = Branches.Of(functions, static function => function.Calls),
    ["UNINTERCEPTABLE_SYMBOLS"] = UninterceptableReasons.Symbols,
    ["UNINTERCEPTABLE_ACTIONS"] = UninterceptableReasons.Actions,
    ["NOT_UNINTERCEPTABLE"] = UninterceptableReasons.None,
    ["HOOK_NAMES"] = string.Join('|', functions.Select(static function => function.Symbol)),
};
foreach (var value in args.Skip(2))
{
    var separator = value.IndexOf('=');
    values.Add(value[..separator], value[(separator + 1)..]);
}

TemplateDirectory.Write(source, target, values);
return 0;
