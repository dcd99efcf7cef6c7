@main struct Kompassros { static func main() {} }
